internal import Messages

/// Catches modifiers that deny each other.
struct Edit37ContradictoryModifiers: ClaimEdit {
  let id = "EDIT37"
  let title = "No line has modifier 50 with LT or RT, or 26 with TC"
  let severity = Severity.error
  let scope = EditScope.both
  let source = "NCCI Policy Manual chapter 1; CMS physician fee schedule"

  private static let pairs: [(first: String, second: String, why: String)] = [
    ("50", "LT", "both sides and the left side"), ("50", "RT", "both sides and the right side"),
    ("26", "TC", "the professional and the technical component"),
  ]

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    claim.lines.flatMap { line in
      Self.pairs.filter { line.modifiers.contains($0.first) && line.modifiers.contains($0.second) }.map { pair in
        finding(
          at: "\(line.place) modifiers", "\(pair.first) and \(pair.second) contradict each other: \(pair.why)",
          fix: "Keep one, or bill two lines.")
      }
    }
  }
}
