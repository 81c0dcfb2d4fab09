public import Messages

/// What one client wants of its work, as a text file under version control: `profiles/<client>.json`.
///
/// Keys of the file: `client` and `name` (required), `formats`, `edits`, `codeFromDocumentTypes`, `defaults`, `learnedTermNotes`.
public struct ClientProfile: Hashable, Sendable {
  /// Id of the client in manifests, on the command line and in the workspace; also the name of the file.
  public var client: String
  /// Name for people: `North Clinic`.
  public var name: String
  /// What the client's claims are exported as; empty: the caller's choice.
  public var formats: [ClaimFormat]
  /// How much findings of an edit weigh, by the edit's id; an edit that is not named keeps its own severity.
  public var edits: [String: EditSetting]
  /// Kinds of documents that codes are taken from; empty: from all of them.
  public var codeFromDocumentTypes: [DocumentType]
  /// Values of manifest columns that a client's manifests leave empty, by column name.
  public var defaults: [String: String]
  /// Notes that must stand behind a term before it is learned from the client's work; `nil`: any term is learned.
  public var learnedTermNotes: Int?

  public init(client: String, name: String) {
    self.client = client
    self.name = name
    formats = []
    edits = [:]
    codeFromDocumentTypes = []
    defaults = [:]
  }
}
