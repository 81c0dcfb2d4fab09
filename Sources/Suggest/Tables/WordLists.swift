/// Word lists of one language that the suggester reads: `Codebooks/language/<language>`.
public struct WordLists: Sendable {
  /// Words that may stand between the words of a term: `neutral-words.txt`.
  public var neutral: [String]
  /// Phrases that tell of a return visit: `return-visits.txt`.
  public var returnVisits: [String]

  public init(neutral: [String], returnVisits: [String]) {
    self.neutral = neutral
    self.returnVisits = returnVisits
  }
}
