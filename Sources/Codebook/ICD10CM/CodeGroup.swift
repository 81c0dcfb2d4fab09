/// A chapter or a section of the tabular list.
public struct CodeGroup: Hashable, Sendable {
  /// First and last category: `A00-B99`.
  public var name: String
  public var title: String
  /// True for a chapter, false for a section.
  public var isChapter: Bool
  /// Its codes; several ranges where the order of print is not that of the codes.
  public var codes: [CodeRange]
}
