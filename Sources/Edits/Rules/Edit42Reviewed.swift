internal import Messages

/// Catches a code that no person answers for.
struct Edit42Reviewed: ClaimEdit {
  let id = "EDIT42"
  let title = "A named reviewer accepted every code, and words of a note support it"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "ClaimScribe: no code leaves on a program's word"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.diagnoses.flatMap { check($0.code, $0.origin, at: $0.place) }
      + claim.procedures.flatMap { check($0.code, $0.origin, at: $0.place) }
  }

  private func check(_ code: String, _ origin: CodeOrigin, at place: String) -> [Finding] {
    var findings: [Finding] = []
    let reviewer = origin.reviewer ?? ""
    if !reviewer.utf8.contains(where: { $0 > 0x20 }) || origin.decided == nil {
      findings.append(
        finding(at: place, "\(code) is only suggested: nobody accepted it", fix: "Accept or reject it in review."))
    }
    if origin.evidence.isEmpty {
      findings.append(
        finding(
          at: place, "\(code) names no words of a note that support it", fix: "Add the code again with its words."))
    }
    return findings
  }
}
