public import Messages

/// What one client wants of its work, as a text file under version control: `profiles/<client>.json`.
///
/// docs/profiles.md lists the keys of the file; all but `client` and `name` may be left out.
public struct ClientProfile: Hashable, Sendable {
  /// Id of the client in manifests, on the command line and in the workspace; also the name of the file.
  public var client: String
  /// Name for people: `North Clinic`.
  public var name: String
  /// Who sends the client's claims.
  public var submitter = Submitter()
  /// What the client's claims are exported as; empty: the caller's choice.
  public var formats: [ClaimFormat] = []
  /// Names of exported files; a format that is not named keeps the program's own.
  public var outputNames: [ClaimFormat: OutputName] = [:]
  /// How much findings of an edit weigh, by the edit's id; an edit that is not named keeps its own severity.
  public var edits: [String: EditSetting] = [:]
  /// Kinds of documents that codes are taken from; empty: from all of them.
  public var codeFromDocumentTypes: [DocumentType] = []
  /// Values of manifest columns that a client's manifests leave empty, by column name.
  public var defaults: [String: String] = [:]
  /// The file of the client's charge master, below the profiles folder.
  public var chargeMaster: String?
  /// The rows of ``chargeMaster``.
  public var prices = PriceList()
  /// The file of what the client's or firm's grouper said, below the profiles folder.
  public var grouperResults: String?
  /// The rows of ``grouperResults``: DRG by patient control number.
  public var groups: [String: String] = [:]
  /// What may be finished without a person; `nil`: nothing.
  public var autoFinish: AutoFinishPolicy?
  /// How many notes have to stand behind a learned term; `nil`: the program's own number.
  public var minimumNotesPerTerm: Int?
  /// Score from which the review screen offers to accept all suggestions at once; `nil`: it does not.
  public var acceptAllAbove: Double?
  public var qa = QAStandards()

  public init(client: String, name: String) {
    self.client = client
    self.name = name
  }
}
