/// The bytes of one file with what the manifest says about it: what ``Ingester`` reads.
public struct NoteFile: Sendable {
  /// Path below the folder that was read, slashes between names.
  public var path: String
  public var bytes: [UInt8]
  /// Defaults filled in; `nil` when no manifest row is about the file.
  public var row: ManifestRow?
  /// Whether a manifest lies in the folder; a note that it leaves out gets a finding.
  public var hasManifest: Bool
  /// The client of the run, for rows that name none.
  public var client: String

  public init(path: String, bytes: [UInt8], row: ManifestRow?, hasManifest: Bool, client: String) {
    self.path = path
    self.bytes = bytes
    self.row = row
    self.hasManifest = hasManifest
    self.client = client
  }
}
