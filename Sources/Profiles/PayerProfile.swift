/// What one payer wants of the claims sent to it: `profiles/payers/<payer>.json`.
///
/// Keys of the file: `payer` and `name` (required), `edits`.
public struct PayerProfile: Hashable, Sendable {
  /// Id of the payer in manifests, 837 2010BB NM109; also the name of the file.
  public var payer: String
  public var name: String
  /// How much findings of an edit weigh; where the client's profile names the same edit, the payer's word counts.
  public var edits: [String: EditSetting]

  public init(payer: String, name: String) {
    self.payer = payer
    self.name = name
    edits = [:]
  }
}
