import Ingest
import Messages
import TestSupport
import Testing

@Suite struct FileRoleTests {
  static let roles: [(String, FileRole)] = [
    ("a.txt", .note), ("x/B.TXT", .note), ("a.text", .note), ("manifest.csv", .manifest),
    ("x/Manifest.json", .manifest), ("charges.csv", .charges), ("README.md", .supporting), ("readme.txt", .supporting),
    (".hidden.txt", .ignored), (".git/config", .ignored),
    ("claimscribe-workspace/workspace.sqlite-wal", .ignored), ("profiles/north.txt", .ignored),
    ("expected/a.txt", .ignored), ("decisions.ndjson", .ignored), ("x/expected-codes.tsv", .ignored),
    ("scan.pdf", .unknown), ("note", .unknown), ("a.txt.bak", .unknown), ("other.csv", .unknown),
  ]

  @Test("Files by their path", arguments: roles)
  func role(path: String, expected: FileRole) { #expect(FileRole.role(of: path) == expected) }

  static let ids = [("a.txt", "a"), ("x/y/b.c.TXT", "x/y/b.c"), ("x.y/note", "x.y/note"), ("x/.txt", "x/.txt")]

  @Test("Ids of notes", arguments: ids)
  func noteID(path: String, expected: String) { #expect(FileRole.noteID(of: path) == expected) }

  static let types: [(String, String, DocumentType?, String?)] = [
    ("discharge_summary-12.txt", "x", .dischargeSummary, "the file name"),
    ("12/H&P 3.txt", "x", .historyAndPhysical, "the file name"),
    ("n1.txt", "DISCHARGE SUMMARY\n\nADMITTED: 2026-05-01", .dischargeSummary, "the first lines"),
    ("n1.txt", "PREOPERATIVE DIAGNOSIS: Cataract.", .operativeReport, "the first lines"),
    ("n1.txt", "REASON FOR CONSULTATION: fever", .consultation, "the first lines"),
    ("soapbox.txt", "Fever.", nil, nil),
    ("n1.txt", String(repeating: "Fever. ", count: 100) + "Discharge summary", nil, nil),
  ]

  @Test("Document types", arguments: types)
  func documentType(path: String, text: String, type: DocumentType?, from: String?) throws {
    let note = try Ingester().process(
      NoteFile(path: path, bytes: Array(text.utf8), row: nil, hasManifest: false, client: "north"))
    #expect(note.documentType == type)
    #expect(note.findings.count == (type == nil ? 0 : 1))
    if let from { #expect(note.findings[0].message.contains(from)) }
    #expect(note.encounter.client == "north")
    #expect(note.encounter.id == note.id)
  }

  @Test func checksum() {
    #expect(
      Ingester.sha256(of: Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
