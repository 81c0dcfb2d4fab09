internal import Messages

/// Catches a diagnosis that is reported twice.
struct Edit17RepeatedDiagnosis: ClaimEdit {
  let id = "EDIT17"
  let title = "No diagnosis is reported twice"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "Official Guidelines I.B.12; MCE: duplicate of principal diagnosis"

  // The diagnosis at admission and the reason for a visit may well be the diagnosis in the end.
  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    repeated(claim.diagnoses(.principal, .other, .externalCause)) + repeated(claim.diagnoses(.reasonForVisit))
  }

  private func repeated(_ diagnoses: [ClaimDiagnosis]) -> [Finding] {
    var first: [String: ClaimDiagnosis] = [:]
    var findings: [Finding] = []
    for diagnosis in diagnoses {
      if let earlier = first[diagnosis.code] {
        findings.append(
          finding(at: diagnosis.place, "\(diagnosis.code) is \(earlier.place) already", fix: "Report it once."))
      } else {
        first[diagnosis.code] = diagnosis
      }
    }
    return findings
  }
}
