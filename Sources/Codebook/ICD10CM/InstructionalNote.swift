/// A note of the tabular list that tells how to use a code, with the codes that it names.
public struct InstructionalNote: Hashable, Sendable {
  /// Where it stands: a code, or the range of a section or chapter: `I10`, `A00-B99`.
  public var place: String
  public var kind: Kind
  /// The note as printed: `type 2 diabetes mellitus (E11.-)`.
  public var text: String
  /// The codes named in its last parentheses, in order; empty for prose.
  public var codes: [CodeRange]

  /// What a note asks for; the names are those of notes.tsv.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What is classified here.
    case includes
    /// Never coded together with this code.
    case excludes1
    /// Not included here; both may be coded.
    case excludes2
    /// The underlying condition comes first.
    case codeFirst = "code-first"
    /// A further code is added, after this one.
    case useAdditional = "use-additional"
    /// Two codes may be needed, in either order.
    case codeAlso = "code-also"
    /// How the 7th character is chosen.
    case seventhCharacter = "seventh-character"
    case note
  }
}
