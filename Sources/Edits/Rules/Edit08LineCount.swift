internal import Messages

/// Catches an empty claim, and one that a payer would cut off.
struct Edit08LineCount: ClaimEdit {
  let id = "EDIT08"
  let title = "A claim has 1 to 50 (professional) or 999 (institutional) lines, numbered without gaps"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "837 2400 LX"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    var findings: [Finding] = []
    let limit = claim.kind == .professional ? 50 : 999
    if claim.lines.isEmpty {
      findings.append(finding(at: "lines", "the claim bills nothing", fix: "Add the encounter's lines to charges.csv."))
    }
    if claim.lines.count > limit {
      findings.append(
        finding(
          at: "lines", "\(claim.lines.count) lines are more than the \(limit) of a claim", fix: "Split the encounter."))
    }
    if claim.lines.map(\.sequence) != Array(1..<(claim.lines.count + 1)) {
      findings.append(
        finding(at: "lines", "their numbers are not 1, 2, 3 ...", fix: "Build the claim again from its charges."))
    }
    return findings
  }
}
