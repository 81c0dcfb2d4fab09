/// What a run over a folder did: the JSON of `claimscribe run`.
public struct RunSummary: Hashable, Sendable, Codable {
  /// Files seen; ingested + duplicates + superseded + quarantined + manifests.
  public var files = 0
  /// Notes that are new in the workspace.
  public var ingested = 0
  /// Notes whose bytes are there already.
  public var duplicates = 0
  /// Notes that took the place of others of the same name.
  public var superseded = 0
  /// Files set aside.
  public var quarantined = 0
  /// Manifests, charge files and README files.
  public var manifests = 0
  /// Rows of manifests without their note, and charge rows that could not be read.
  public var rowErrors = 0
  /// Duplicates about which the manifest says something new.
  public var updated = 0
  /// Encounters that the folder's notes belong to.
  public var encounters = 0
  /// Encounters that got their suggestions in this run.
  public var coded = 0
  /// Codes suggested for the folder's encounters.
  public var suggestions = 0
  /// How long the run took; `nil` when the clock is fixed.
  public var seconds: Double?

  public init() {}

  /// Whether something was set aside or found wrong.
  public var isClean: Bool { quarantined == 0 && rowErrors == 0 }
}
