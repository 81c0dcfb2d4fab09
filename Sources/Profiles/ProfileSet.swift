public import Foundation

/// The profiles of a folder: its clients in `<client>.json`, its payers in `payers/<payer>.json`.
public struct ProfileSet: Sendable {
  /// By client id.
  public let clients: [String: ClientProfile]
  /// By payer id.
  public let payers: [String: PayerProfile]

  public init(clients: [ClientProfile] = [], payers: [PayerProfile] = []) {
    self.clients = Dictionary(clients.map { ($0.client, $0) }) { $1 }
    self.payers = Dictionary(payers.map { ($0.payer, $0) }) { $1 }
  }

  /// Reads every profile of `folder`; other files are passed over.
  ///
  /// - Throws: ``ProfileError`` for the first file, in order of names, that cannot be used.
  public init(folder: URL, reader: ProfileReader) throws(ProfileError) {
    var clients: [ClientProfile] = []
    for file in try Self.jsonFiles(of: folder, below: "") {
      clients.append(try reader.client(try Self.data(of: file, in: folder), file: file))
    }
    var payers: [PayerProfile] = []
    let payerFolder = folder.appending(path: "payers")
    if FileManager.default.fileExists(atPath: payerFolder.path) {
      for file in try Self.jsonFiles(of: payerFolder, below: "payers/") {
        payers.append(try reader.payer(try Self.data(of: file, in: folder), file: file))
      }
    }
    self.init(clients: clients, payers: payers)
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
      throw .unreadable(file: file, detail: "no permission")
    }
  }
}
