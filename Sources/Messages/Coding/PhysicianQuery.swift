/// A question that only the author of a note can answer, raised by a rule or a coder.
public struct PhysicianQuery: Hashable, Sendable, Codable {
  /// Stable id of the rule that raised it.
  public var rule: String
  public var evidence: [TextSpan]
  /// The question, without words of the note.
  public var question: String

  public init(rule: String, evidence: [TextSpan], question: String) {
    self.rule = rule
    self.evidence = evidence
    self.question = question
  }
}
