import Foundation
import Ingest
import Messages
import TestSupport
import Testing

@Suite struct ManifestTests {
  func manifest(_ text: String, path: String = "manifest.csv") throws -> Manifest {
    try Manifest(Array(text.utf8), path: path)
  }

  func note(_ manifest: Manifest, _ path: String = "a.txt", text: String = "Fever.") throws -> Note {
    let index = ManifestIndex(manifests: [manifest], notes: [path])
    return try Ingester().process(
      NoteFile(
        path: path, bytes: Array(text.utf8), row: index.row(for: path), hasManifest: true, client: "default"))
  }

  static let sameThing: [(String, String)] = [
    ("manifest.csv", "file,encounter_id,patient_last,place_of_service\r\n*,,,11\r\na.txt,E1,\"Doe, Jr\",\r\n"),
    ("manifest.csv", "\u{FEFF}file,encounter_id,patient_last,place_of_service\n*,,,11\na.txt, E1 ,\"Doe, Jr\",\n\n"),
    ("manifest.csv", "File,Encounter_ID,Patient_Last,Place_of_Service,\r*,,,11,\r./a.txt,E1,\"Doe, Jr\",11,"),
    (
      "manifest.json",
      #"{"defaults": {"place_of_service": 11}, "notes": [{"file": "a.txt", "encounter_id": "E1", "patient_last": "Doe, Jr", "author": null}]}"#
    ),
  ]

  @Test("CSV and JSON say the same", arguments: sameThing)
  func forms(path: String, text: String) throws {
    let note = try note(manifest(text, path: path))
    #expect(note.encounter.id == "E1")
    #expect(note.encounter.patient.name == PersonName(last: "Doe, Jr", first: ""))
    #expect(note.encounter.placeOfService == "11")
    #expect(note.findings.isEmpty)
  }

  @Test func everyColumnIsRead() throws {
    let names = ManifestColumn.allCases.map(\.rawValue)
    let note = try note(
      try manifest(names.joined(separator: ",") + "\n" + names.map(Self.value).joined(separator: ",")))
    let coded = try #require(String(data: MessageCoding.encode(note), encoding: .utf8))
    try expectGolden(coded.replacing(",\"", with: ",\n\"") + "\n", "every-column.json")
  }

  static func value(of column: String) -> String {
    switch column {
    case "file": "a.txt"
    case "sha256": Ingester.sha256(of: Array("Fever.".utf8))
    case "document_type": "consultation"
    case "language": "en"
    case "kind": "professional"
    case "setting": "outpatient"
    case "dictated", "transcribed", "admitted", "discharged": "2026-05-04T09:15"
    case "date", "statement_from", "statement_to", "accident_date", "patient_birth_date", "subscriber_birth_date":
      "2026-05-04"
    case "patient_sex": "f"
    case "prior_authorization_required": "y"
    case "subscriber_sex": "M"
    case "relationship": "spouse"
    case "responsibility": "p"
    case "accident_cause": "auto"
    case "assignment": "A"
    case "benefits_assigned", "release_of_information": "Y"
    case "type_of_bill": "111"
    case "discharge_status": "1"
    case "billing_tax_id": "12-3456789"
    case "billing_zip": "12345-6789"
    default: column.replacing("_", with: " ")
    }
  }

  static let errors: [(String, IngestError)] = [
    ("file,date\na.txt,05/04/2026", bad("line 2", "date")),
    ("file,date\n*,2026-13-01\na.txt,", bad("line 2", "date")),
    ("file,author,patient_sex\na.txt,\"two\nlines\",X", bad("line 2", "patient_sex")),
    ("file,sha256\na.txt,abc", bad("line 2", "sha256")),
    ("file,language\na.txt,fr", bad("line 2", "language")),
    (
      "file,sha256\na.txt," + String(repeating: "0", count: 64),
      .checksumMismatch(
        file: "a.txt", expected: String(repeating: "0", count: 64), found: Ingester.sha256(of: Array("Fever.".utf8)))
    ),
  ]

  static func bad(_ place: String, _ column: String) -> IngestError {
    .badValue(file: "manifest.csv", place: place, column: column, allowed: "")
  }

  @Test("A bad value is an error with file, line and column", arguments: errors)
  func badValues(text: String, expected: IngestError) throws {
    let manifest = try manifest(text)
    let error = try #require(throws: IngestError.self) { try note(manifest) }
    #expect(error.report.id == expected.report.id)
    #expect(error.report.place == expected.report.place)
  }

  static let broken: [(String, String, String)] = [
    ("manifest.csv", "name,date\na.txt,2026-05-04", "ING013 manifest.csv"),
    ("manifest.csv", "file,date,date\n", "ING014 manifest.csv"),
    ("manifest.csv", "file,date\na.txt,\"2026", "ING011 manifest.csv, line 2"),
    ("manifest.csv", "file,author\na.txt,Ann \"Doc\" Lee", "ING011 manifest.csv, line 2"),
    ("manifest.csv", "file,author\na.txt,\"Ann\" Lee", "ING011 manifest.csv, line 2"),
    ("manifest.csv", "file,author,date\n\"a\nb.txt\",x,\nc.txt", "ING012 manifest.csv, line 4"),
    ("manifest.csv", "file,author\na.txt,b,c", "ING012 manifest.csv, line 2"),
    ("manifest.csv", "file,author\na.txt,b\n./a.txt,c", "ING017 manifest.csv, line 3"),
    ("manifest.csv", "file,author\n,b", "ING015 manifest.csv, line 2, column file"),
    ("manifest.json", #"{"notes": ["#, "ING016 manifest.json"),
    ("manifest.json", #"{"rows": []}"#, "ING016 manifest.json"),
    ("manifest.json", #"{"notes": [{"file": ["a.txt"]}]}"#, "ING016 manifest.json"),
  ]

  @Test("A broken manifest is refused with its place", arguments: broken)
  func brokenManifests(path: String, text: String, expected: String) throws {
    let error = try #require(throws: IngestError.self) { try manifest(text, path: path) }
    #expect("\(error.report.id) \(error.report.place)" == expected)
  }

  @Test func unknownColumnsAreFindings() throws {
    let manifest = try manifest("file,colour\na.txt,red")
    #expect(manifest.findings.map(\.id) == ["ING034"])
    #expect(manifest.findings[0].message.contains("colour"))
  }

  @Test func aNoteThatTheManifestLeavesOut() throws {
    let note = try note(manifest("file,encounter_id,payer_id\n*,E9,PAY1\nb.txt,E2,"))
    #expect(note.encounter.id == "a", "an encounter of its own")
    #expect(note.encounter.coverage.payerID == "PAY1", "the defaults still hold")
    #expect(note.findings.map(\.id) == ["ING036"])
  }

  @Test func nearestManifestServes() throws {
    let outer = try manifest("file,author\n*,Outer\nx/a.txt,\nx/gone.txt,")
    let inner = try manifest("file,author\nb.txt,Inner", path: "x/y/manifest.csv")
    let index = ManifestIndex(manifests: [outer, inner], notes: ["x/a.txt", "x/y/b.txt", "x/y/c.txt"])
    #expect(index.row(for: "x/a.txt")?.values[.author] == "Outer")
    #expect(index.row(for: "x/y/b.txt")?.values[.author] == "Inner")
    #expect(index.row(for: "x/y/c.txt")?.values[.author] == nil)
    #expect(index.missing == [.missing(file: "x/gone.txt", manifest: "manifest.csv", place: "line 4")])
  }

  @Test func profileComesLast() throws {
    let manifest = try manifest("file,client,author\n*,north,\na.txt,,Ann\nb.txt,,")
    let profiles = ["north": [ManifestColumn.author: "Profile", .payerID: "P1"]]
    let index = ManifestIndex(manifests: [manifest], notes: ["a.txt", "b.txt"]) { client in
      profiles[client ?? ""] ?? [:]
    }
    #expect(index.row(for: "a.txt")?.values[.author] == "Ann")
    #expect(index.row(for: "b.txt")?.values[.author] == "Profile")
    #expect(index.row(for: "b.txt")?.values[.payerID] == "P1")
  }

  @Test("Random text is a manifest or refused, never worse", arguments: UInt64(0)..<200)
  func randomText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["file", ",", "\"", "\n", "\r\n", "a.txt", "*", "date", " ", "{", "}", ":", "notes", "[", "]", "ñ"]
    let text = "file,date\n" + (0..<40).map { _ in pieces.randomElement(using: &random)! }.joined()
    for path in ["manifest.csv", "manifest.json"] { _ = try? manifest(text, path: path) }
  }
}
