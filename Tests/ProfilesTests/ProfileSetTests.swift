internal import Foundation
internal import Messages
internal import Profiles
internal import TestSupport
internal import Testing

struct ProfileSetTests {
  static let reader = ProfileReader(columns: ["billing_npi"], edits: ["EDIT05"])

  /// Runs `body` with a folder that holds these files.
  static func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "profiles-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "payers"), withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try body(folder)
  }

  @Test func clientsAndPayers() throws {
    let files = [
      "north.json": #"{"client":"north","name":"North"}"#, "south.json": #"{"client":"south","name":"South"}"#,
      "README.md": "not a profile", "payers/99999.json": #"{"payer":"99999","name":"Example"}"#,
    ]
    try Self.withFolder(files) { folder in
      let profiles = try ProfileSet(folder: folder, reader: Self.reader)
      #expect(profiles.clients.keys.sorted() == ["north", "south"])
      #expect(profiles.payer("99999", client: "north")?.name == "Example")
    }
  }

  @Test func theFirstWrongFileIsTold() throws {
    try Self.withFolder(["b.json": "{}", "a.json": "[]", "payers/p.json": "{}"]) { folder in
      let error = #expect(throws: ProfileError.self) { try ProfileSet(folder: folder, reader: Self.reader) }
      #expect(error == .notJSON(file: "a.json", detail: "its top is no object"))
    }
  }

  @Test func aClientIsReadAlone() throws {
    let files = ["north.json": #"{"client":"north","name":"North"}"#, "south.json": "broken"]
    try Self.withFolder(files) { folder in
      let profiles = try ProfileSet(folder: folder, reader: Self.reader, client: "north")
      #expect(profiles.clients.keys.sorted() == ["north"])
    }
  }

  @Test func theProfilesOfAClientsOwnFolderAreForItsClaimsAlone() {
    var profiles = ProfileSet(payers: [PayerProfile(payer: "99999", name: "Common")])
    let own = ProfileSet(
      clients: [ClientProfile(client: "north", name: "North"), ClientProfile(client: "south", name: "South")],
      payers: [PayerProfile(payer: "99999", name: "As North sees it")])
    profiles.lay(own, for: "north")
    #expect(profiles.clients.keys.sorted() == ["north"])
    #expect(profiles.payer("99999", client: "north")?.name == "As North sees it")
    #expect(profiles.payer("99999", client: "south")?.name == "Common")
  }

  @Test func priceFilesComeWithTheirProfile() throws {
    let files = [
      "north.json": #"{"client":"north","name":"North","chargeMaster":"north.tsv"}"#,
      "north.tsv": "item\tcode\tprice\nA1\tG0108\t59.00\n",
    ]
    try Self.withFolder(files) { folder in
      let profiles = try ProfileSet(folder: folder, reader: Self.reader)
      #expect(profiles.clients["north"]?.prices.prices.count == 1)
    }
    try Self.withFolder(["north.json": #"{"client":"north","name":"N","chargeMaster":"../x.tsv"}"#]) { folder in
      let error = #expect(throws: ProfileError.self) { try ProfileSet(folder: folder, reader: Self.reader) }
      #expect(error?.report.id == "PRF006")
    }
  }

  @Test func noFolder() {
    let error = #expect(throws: ProfileError.self) {
      try ProfileSet(folder: URL(filePath: "/nowhere/profiles"), reader: Self.reader)
    }
    #expect(error?.report.id == "PRF006")
  }
}
