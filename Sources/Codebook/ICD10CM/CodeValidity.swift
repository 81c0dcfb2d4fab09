public import Messages

/// Whether a code can be reported, and if not, why and what would be right.
public struct CodeValidity: Hashable, Sendable, Codable {
  /// The code as printed, or the text as given when it is none.
  public var code: String
  /// The edition asked.
  public var edition: CalendarDate
  public var status: Status
  /// Title of the code, where it exists.
  public var title: String?
  /// Codes to use in its place, best first, at most ``maximumReplacements``.
  public var replacements: [String]
  /// The verdict in one line.
  public var text: String

  /// Most replacements that are listed.
  public static let maximumReplacements = 20

  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case valid
    /// A category or subcategory: more characters are needed.
    case header
    case seventhCharacterMissing = "seventh-character-missing"
    case seventhCharacterWrong = "seventh-character-wrong"
    /// The 7th character stands too early: the placeholder X is missing before it.
    case placeholderMissing = "placeholder-missing"
    /// More characters than the code has.
    case tooLong = "too-long"
    /// Looks like a code, but there is none.
    case unknown
    /// Exists in another edition only.
    case notInEdition = "not-in-edition"
    /// Does not look like a code.
    case malformed
  }

  public var isValid: Bool { status == .valid }
}
