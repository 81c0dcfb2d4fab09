internal import Messages

/// Catches a service that another claim has billed already.
struct Edit41DuplicateClaim: ClaimEdit {
  let id = "EDIT41"
  let title = "No line is in the ledger with the same patient, provider, day, code, modifiers and units"
  let severity = Severity.warning
  let scope = EditScope.both
  let source = "CMS 100-04 chapter 1, section 120"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.frequency != .replacement, claim.frequency != .void else { return [] }
    return claim.lines.compactMap { line in
      guard let other = context.facts.billed.claim(billing: line, of: claim) else { return nil }
      return warning(
        at: line.place, "claim \(other) has billed the same service already",
        fix: "Take the line out, add the modifier of a repeated service (76, 77, 91), or replace claim \(other).")
    }
  }
}
