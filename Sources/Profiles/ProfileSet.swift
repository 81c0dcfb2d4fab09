public import Foundation

/// The profiles at hand: of clients, and of the payers that their claims go to.
public struct ProfileSet: Sendable {
  /// By client id.
  public private(set) var clients: [String: ClientProfile]
  // By payer id; those of a client's own folder, by client id, go before them.
  private var payers: [String: PayerProfile]
  private var ownPayers: [String: [String: PayerProfile]] = [:]

  public init(clients: [ClientProfile] = [], payers: [PayerProfile] = []) {
    self.clients = Dictionary(clients.map { ($0.client, $0) }) { $1 }
    self.payers = Dictionary(payers.map { ($0.payer, $0) }) { $1 }
  }

  /// The profile of a payer for the claims of a client.
  public func payer(_ id: String?, client: String?) -> PayerProfile? {
    guard let id else { return nil }
    return client.flatMap { ownPayers[$0]?[id] } ?? payers[id]
  }

  /// Takes over what another set says about one client and its payers; nobody else's claims see it.
  public mutating func lay(_ other: ProfileSet, for client: String) {
    clients[client] = other.clients[client]
    ownPayers[client] = other.payers
  }
}

extension ProfileSet {
  /// Reads the profiles of a folder: clients in `<client>.json`, payers in `payers/<payer>.json`; other files are
  /// passed over.
  ///
  /// - Parameter client: The only client whose profile is read; `nil`: all.
  /// - Throws: ``ProfileError`` for the first file, in order of names, that cannot be used.
  public init(folder: URL, reader: ProfileReader, client: String? = nil) throws(ProfileError) {
    var clients: [ClientProfile] = []
    for file in try Self.jsonFiles(of: folder, below: "") where client == nil || file == "\(client ?? "").json" {
      var profile = try reader.client(try Self.data(of: file, in: folder), file: file)
      if let prices = profile.chargeMaster { profile.prices = try Self.prices(prices, in: folder) }
      if let results = profile.grouperResults { profile.groups = try Self.groups(results, in: folder) }
      clients.append(profile)
    }
    var payers: [PayerProfile] = []
    let payerFolder = folder.appending(path: "payers")
    if FileManager.default.fileExists(atPath: payerFolder.path) {
      for file in try Self.jsonFiles(of: payerFolder, below: "payers/") {
        var profile = try reader.payer(try Self.data(of: file, in: folder), file: file)
        if let prices = profile.feeSchedule { profile.prices = try Self.prices(prices, in: folder) }
        payers.append(profile)
      }
    }
    self.init(clients: clients, payers: payers)
  }

  private static func prices(_ file: String, in folder: URL) throws(ProfileError) -> PriceList {
    try PriceList(try named(file, in: folder), file: file)
  }

  // Control number and DRG a line, parted by a tab, under a header.
  private static func groups(_ file: String, in folder: URL) throws(ProfileError) -> [String: String] {
    let text = String(decoding: try named(file, in: folder), as: UTF8.self)
    var groups: [String: String] = [:]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if index == 0 || line.isEmpty { continue }
      guard fields.count == 2, groups.updateValue(fields[1], forKey: fields[0]) == nil else {
        throw .wrongPrice(file: file, line: index + 1, problem: "is not a control number of its own and a DRG")
      }
    }
    return groups
  }

  private static func named(_ file: String, in folder: URL) throws(ProfileError) -> Data {
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
      throw .unreadable(file: file, detail: "it lies outside the profiles folder")
    }
    return try data(of: file, in: folder)
  }

  private static func jsonFiles(of folder: URL, below prefix: String) throws(ProfileError) -> [String] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { prefix + $0 }
    } catch {
      throw .unreadable(file: folder.lastPathComponent, detail: "no such folder")
    }
  }

  private static func data(of file: String, in folder: URL) throws(ProfileError) -> Data {
    do {
      return try Data(contentsOf: folder.appending(path: file))
    } catch {
      throw .unreadable(file: file, detail: "not there, or no permission")
    }
  }
}
