internal import Messages

/// Catches injury, obstetric and other codes that lack their 7th character or the X before it.
struct Edit11SeventhCharacter: ClaimEdit {
  let id = "EDIT11"
  let title = "A code that takes a 7th character has it in the 7th place"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "Official Guidelines I.A.4 and I.A.5; MCE: invalid diagnosis code"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard let edition = try? context.icd10cm(for: claim) else { return [] }
    return claim.diagnoses.compactMap { diagnosis in
      let verdict = DiagnosisCodeCheck(diagnosis.code, in: edition.codes)
      return check(diagnosis, verdict).map { finding in
        edition.finding == nil ? finding : warning(at: finding.place, finding.message, fix: finding.fix)
      }
    }
  }

  private func check(_ diagnosis: ClaimDiagnosis, _ verdict: DiagnosisCodeCheck) -> Finding? {
    switch verdict {
    case .seventhCharacterMissing(let possible):
      finding(
        at: diagnosis.place, "\(diagnosis.code) lacks its 7th character",
        fix: "Complete it in review with one of: \(possible.joined(separator: ", ")).")
    case .placeholderMissing(let filled):
      finding(
        at: diagnosis.place, "\(diagnosis.code) has its 7th character too far left",
        fix: "Write placeholders X before it: \(filled).")
    case .billable, .unknown, .header: nil
    }
  }
}
