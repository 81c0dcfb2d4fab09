internal import Messages

/// Catches more diagnoses than the form holds, or none to begin with.
struct Edit06DiagnosisCount: ClaimEdit {
  let id = "EDIT06"
  let title = "One diagnosis stands first, and the other codes fit the form"
  let severity = Severity.error
  let scope = EditScope.both
  let source =
    "837 2300 HI: 12 diagnoses professional; 1 principal, 24 other, 3 reasons, 12 external causes institutional"

  private static let institutionalLimits: [(role: ClaimDiagnosis.Role, limit: Int, name: String)] = [
    (.other, 24, "other diagnoses"), (.admitting, 1, "admitting diagnoses"),
    (.reasonForVisit, 3, "reasons for the visit"), (.externalCause, 12, "external causes"),
  ]

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    let principals = claim.diagnoses(.principal).count
    if principals != 1 {
      findings.append(
        finding(
          at: "diagnoses", "\(principals) diagnoses stand first instead of 1",
          fix: "Code the encounter and choose its principal or first-listed diagnosis."))
    }
    return findings + (claim.kind == .professional ? professional(claim) : institutional(claim))
  }

  private func professional(_ claim: Claim) -> [Finding] {
    var findings: [Finding] = []
    if claim.diagnoses.count > 12 {
      findings.append(tooMany(claim.diagnoses.count, "diagnoses", limit: 12))
    }
    for diagnosis in claim.diagnoses where diagnosis.role != .principal && diagnosis.role != .other {
      findings.append(
        finding(
          at: diagnosis.place, "a professional claim has no place for the role \(diagnosis.role.rawValue)",
          fix: "Build the claim again from its review."))
    }
    return findings
  }

  private func institutional(_ claim: Claim) -> [Finding] {
    var findings = Self.institutionalLimits.compactMap { role, limit, name in
      let count = claim.diagnoses(role).count
      return count > limit ? tooMany(count, name, limit: limit) : nil
    }
    let encounter = claim.encounter
    for (count, name) in [
      (encounter.conditionCodes.count, "condition codes"), (encounter.occurrences.count, "occurrences"),
      (encounter.occurrenceSpans.count, "occurrence spans"), (encounter.valueAmounts.count, "value codes"),
    ] where count > 24 {
      findings.append(tooMany(count, name, limit: 24))
    }
    if claim.procedures.count > 25 {
      findings.append(tooMany(claim.procedures.count, "procedures", limit: 25))
    }
    return findings
  }

  private func tooMany(_ count: Int, _ name: String, limit: Int) -> Finding {
    finding(
      at: "number of codes", "\(count) \(name) are more than the form's \(limit)", fix: "Drop the least important ones."
    )
  }
}
