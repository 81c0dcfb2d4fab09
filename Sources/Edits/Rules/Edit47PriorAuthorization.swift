internal import Messages

/// Catches a service that the payer wanted to be asked about first.
struct Edit47PriorAuthorization: ClaimEdit {
  let id = "EDIT47"
  let title =
    "A prior authorization stands on the claim when the manifest says that it is required; 50 characters at most"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 2300 REF*G1"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    let coverage = claim.encounter.coverage
    let number = coverage.priorAuthorization ?? ""
    if number.utf8.count > 50 {
      return [
        finding(
          at: "prior authorization", "it has \(number.utf8.count) characters, more than 50",
          fix: "Correct prior_authorization in the manifest.")
      ]
    }
    guard coverage.priorAuthorizationRequired == true, !number.utf8.contains(where: { $0 > 0x20 }) else { return [] }
    return [
      finding(
        at: "prior authorization", "the payer requires one and the claim has none",
        fix: "Ask the payer for it and give prior_authorization in the manifest.")
    ]
  }
}
