internal import Ingest
internal import Messages
internal import Profiles

/// What the profiles of client and payer add to the tables of a folder.
struct FolderStandards: Sendable {
  let profiles: ProfileSet

  init(_ profiles: ProfileSet = ProfileSet()) { self.profiles = profiles }

  /// Values of manifest columns that a client's manifests leave empty.
  func defaults(of client: String) -> [ManifestColumn: String] {
    Self.columns(profiles.clients[client]?.defaults ?? [:])
  }

  /// A row with what its payer's profile says, where neither manifest nor client say it.
  func filled(_ row: ManifestRow, client: String) -> ManifestRow {
    let payer = profiles.payer(row.values[.payerID], client: client)
    guard let payer, !payer.defaults.isEmpty else { return row }
    return row.filled(
      from: ManifestRow(manifest: "profile", place: "payer profile", values: Self.columns(payer.defaults)))
  }

  /// The price of a charge: of the client's item, else of the code for its payer, else of the code for the client.
  func price(_ request: PriceRequest, client: String, payer: String?) -> ListedPrice? {
    let own = profiles.clients[client]?.prices
    let asked = profiles.payer(payer, client: client)?.prices
    let date = request.date
    var price = request.item.flatMap { own?.price(item: $0, on: date) }
    if price == nil, let code = request.code {
      price =
        asked?.price(code: code, modifiers: request.modifiers, on: date)
        ?? own?.price(code: code, modifiers: request.modifiers, on: date)
    }
    return price.map {
      ListedPrice(code: $0.code, modifiers: $0.modifiers, revenueCode: $0.revenueCode, amount: $0.amount)
    }
  }

  private static func columns(_ values: [String: String]) -> [ManifestColumn: String] {
    var columns: [ManifestColumn: String] = [:]
    for (name, value) in values where !value.isEmpty {
      if let column = ManifestColumn(rawValue: name) { columns[column] = value }
    }
    return columns
  }
}
