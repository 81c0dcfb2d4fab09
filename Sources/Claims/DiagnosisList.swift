internal import Messages

/// The diagnoses of a claim: roles, numbers and present-on-admission indicators of reviewed codes.
struct DiagnosisList {
  private let kind: ClaimKind
  private let setting: Setting?
  private(set) var diagnoses: [ClaimDiagnosis] = []

  /// Reporting order first, so that the numbers of charge lines hold; the diagnosis at admission comes last.
  init(of review: ReviewedEncounter, kind: ClaimKind) {
    self.kind = kind
    setting = review.encounter.setting
    for code in review.codes where code.system == .icd10cm {
      append(code, diagnoses.isEmpty ? .principal : role(of: code))
    }
    // UB-04 has form locator 69 for a stay and 70 for a visit; CMS-1500 has neither.
    if kind == .institutional, let admitting = review.admittingDiagnosis {
      append(admitting, setting == .outpatient ? .reasonForVisit : .admitting)
    }
  }

  private func role(of code: ReviewedCode) -> ClaimDiagnosis.Role {
    kind == .institutional && ClaimDiagnosis.isExternalCause(code: code.code) ? .externalCause : .other
  }

  private mutating func append(_ code: ReviewedCode, _ role: ClaimDiagnosis.Role) {
    let isStay = kind == .institutional && setting == .inpatient
    let isPartOfStay = role != .admitting && role != .reasonForVisit
    diagnoses.append(
      ClaimDiagnosis(
        sequence: diagnoses.count + 1, code: code.code, title: code.title, role: role,
        presentOnAdmission: isStay && isPartOfStay ? code.presentOnAdmission : nil, origin: CodeOrigin(of: code)))
  }
}
