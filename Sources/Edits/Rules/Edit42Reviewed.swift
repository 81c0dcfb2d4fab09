internal import Messages
internal import Profiles

/// Catches a code that nobody answers for: no person, and no policy that the client has signed.
struct Edit42Reviewed: ClaimEdit {
  let id = "EDIT42"
  let title = "A named reviewer, or a policy that the client signed, accepted every code; words of a note support it"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "ClaimScribe: no code leaves on a program's word"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let policy = context.autoFinishPolicy(of: claim)
    return claim.diagnoses.flatMap { check($0.code, $0.origin, at: $0.place, policy) }
      + claim.procedures.flatMap { check($0.code, $0.origin, at: $0.place, policy) }
      // A line has an origin where its code was found in the notes; others come from the client's charges.
      + claim.lines.flatMap { line in
        line.origin.map { check(line.code ?? "", $0, at: line.place, policy) } ?? []
      }
  }

  private func check(
    _ code: String, _ origin: CodeOrigin, at place: String, _ policy: AutoFinishPolicy?
  ) -> [Finding] {
    var findings: [Finding] = []
    if let problem = problem(of: origin, policy) {
      findings.append(finding(at: place, "\(code) \(problem)", fix: "Accept or reject it in review."))
    }
    if origin.evidence.isEmpty {
      findings.append(
        finding(
          at: place, "\(code) names no words of a note that support it", fix: "Add the code again with its words."))
    }
    return findings
  }

  private func problem(of origin: CodeOrigin, _ policy: AutoFinishPolicy?) -> String? {
    guard let reviewer = origin.reviewer, reviewer.utf8.contains(where: { $0 > 0x20 }), let decided = origin.decided
    else { return "is only suggested: nobody accepted it" }
    guard AutoFinishPolicy.isPolicy(reviewer: reviewer) else { return nil }
    guard let policy, policy.reviewer == reviewer else {
      return "was accepted under a policy that is not in the client's profile"
    }
    return policy.holds(on: decided.date) ? nil : "was accepted under a policy that did not hold on \(decided.date)"
  }
}
