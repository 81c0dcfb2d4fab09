/// What one payer wants of the claims sent to it: `profiles/payers/<payer>.json`.
///
/// docs/profiles.md lists the keys of the file; all but `payer` and `name` may be left out.
public struct PayerProfile: Hashable, Sendable {
  /// Id of the payer in manifests, 837 2010BB NM109; also the name of the file.
  public var payer: String
  public var name: String
  /// Where claims for the payer are sent: to itself or to a clearinghouse.
  public var receiver = Receiver()
  /// What the payer takes; empty: anything.
  public var formats: [ClaimFormat] = []
  /// How much findings of an edit weigh; where the client's profile names the same edit, the payer's word counts.
  public var edits: [String: EditSetting] = [:]
  /// Values of manifest columns that neither the manifest nor the client's profile gives, by column name.
  public var defaults: [String: String] = [:]
  /// The file of the payer's fee schedule, below the profiles folder.
  public var feeSchedule: String?
  /// The rows of ``feeSchedule``.
  public var prices = PriceList()

  public init(payer: String, name: String) {
    self.payer = payer
    self.name = name
  }
}
