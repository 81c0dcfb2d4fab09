internal import Messages

/// Catches a correction that does not say which claim it corrects.
struct Edit32PayerControlNumber: ClaimEdit {
  let id = "EDIT32"
  let title = "A replacement or void names the payer's number of the claim it changes"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 2300 REF*F8"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.frequency == .replacement || claim.frequency == .void, (claim.payerControlNumber ?? "").isEmpty else {
      return []
    }
    return [
      finding(
        at: "payer control number", "the claim changes an earlier one and does not name it",
        fix: "Give the payer's control number, from its remittance or acknowledgement.")
    ]
  }
}
