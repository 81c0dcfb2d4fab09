public import Messages

/// One code that a search found, and why.
public struct CodeSearchResult: Hashable, Sendable, Codable {
  /// Code as printed, dot included.
  public var code: String
  public var system: CodeSystem
  public var title: String
  /// 0 to 1, three decimals; comparable within one search only.
  public var score: Double
  /// What matched: `code`, `title`, `inclusion term: ...`, `includes: ...`, `lexicon: ...`.
  public var why: String
  public var billable: Bool
}
