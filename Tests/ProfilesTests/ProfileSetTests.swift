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
      #expect(profiles.payers["99999"]?.name == "Example")
    }
  }

  @Test func theFirstWrongFileIsTold() throws {
    try Self.withFolder(["b.json": "{}", "a.json": "[]", "payers/p.json": "{}"]) { folder in
      let error = #expect(throws: ProfileError.self) { try ProfileSet(folder: folder, reader: Self.reader) }
      #expect(error == .notJSON(file: "a.json", detail: "its top is no object"))
    }
  }

  @Test func noFolder() {
    let error = #expect(throws: ProfileError.self) {
      try ProfileSet(folder: URL(filePath: "/nowhere/profiles"), reader: Self.reader)
    }
    #expect(error?.report.id == "PRF006")
  }
}
