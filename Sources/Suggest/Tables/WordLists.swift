/// Word lists of one language that the suggester reads: `Codebooks/language/<language>`.
public struct WordLists: Sendable {
  /// Words that may stand between the words of a term: `neutral-words.txt`.
  public var neutral: [String]
  /// Phrases that tell of a return visit: `return-visits.txt`.
  public var returnVisits: [String]

  /// Words that learned terms are read without: `function-words.txt`.
  public var function: [String]

  public init(neutral: [String], returnVisits: [String], function: [String] = []) {
    self.neutral = neutral
    self.returnVisits = returnVisits
    self.function = function
  }
}
