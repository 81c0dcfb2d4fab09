/// Where a transaction breaks its guide, and how; holds no value of it.
public struct GuideProblem: Hashable, Sendable {
  /// Loop, segment and element: `2010AA NM103`.
  public var place: String
  /// As the end of a sentence: `is missing`.
  public var what: String
}
