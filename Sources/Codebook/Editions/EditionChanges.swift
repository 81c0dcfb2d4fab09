/// What changes from one edition of ICD-10-CM to another.
public struct EditionChanges: Hashable, Sendable {
  /// Codes and headers that the older edition does not have.
  public var added: [Code] = []
  /// Codes and headers that the newer edition does not have.
  public var deleted: [Code] = []
  /// Codes whose title is another. The forms with a 7th character of one that is listed are left out.
  public var revised: [Revision] = []
  /// Codes that could be reported and are headers now.
  public var subdivided: [Subdivision] = []
  /// Headers that can be reported now.
  public var reportable: [Code] = []
  /// Places whose notes are others: Excludes1 and 2, code first, use additional, code also.
  public var notes: [NoteChange] = []
  /// Codes whose own table of 7th characters is another.
  public var seventhCharacters: [SeventhCharacterChange] = []

  public struct Code: Hashable, Sendable, Codable {
    public var code: String
    public var title: String
    public var billable: Bool
  }

  public struct Revision: Hashable, Sendable, Codable {
    public var code: String
    /// The older title.
    public var from: String
    public var to: String
  }

  public struct Subdivision: Hashable, Sendable, Codable {
    public var code: String
    public var title: String
    /// What can be reported in its place.
    public var into: [Code]
  }

  public struct NoteChange: Hashable, Sendable, Codable {
    /// A code, or the range of a section or chapter.
    public var place: String
    /// `excludes1`, `code-first` ...
    public var kind: String
    public var added: [String]
    public var removed: [String]
  }

  public struct SeventhCharacterChange: Hashable, Sendable, Codable {
    public var code: String
    /// Character and meaning: `A initial encounter`.
    public var added: [String]
    public var removed: [String]
  }

  public init() {}

  /// Whether nothing is.
  public var isEmpty: Bool { self == EditionChanges() }
}
