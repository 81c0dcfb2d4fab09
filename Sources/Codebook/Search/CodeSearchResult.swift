public import Messages

/// One code that a search found, and why.
public struct CodeSearchResult: Hashable, Sendable, Codable {
  /// Code as printed, dot included.
  public var code: String
  public var system: CodeSystem
  public var title: String
  /// 0 to 1, three decimals; comparable within one search only.
  public var score: Double
  /// What matched: `code`, `title`, `inclusion term: ...`, `lexicon: ...`.
  public var why: String
  public var billable: Bool
}

/// A term of the lexicon with the code that it stands for.
public struct LexiconTerm: Hashable, Sendable {
  public var term: String
  /// Code with its dot.
  public var code: String

  public init(term: String, code: String) {
    self.term = term
    self.code = code
  }
}
