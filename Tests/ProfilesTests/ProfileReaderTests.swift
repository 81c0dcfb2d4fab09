internal import Foundation
internal import Messages
internal import Profiles
internal import TestSupport
internal import Testing

struct ProfileReaderTests {
  static let reader = ProfileReader(columns: ["billing_npi", "payer_id"], edits: ["EDIT05", "EDIT10"])

  static func client(_ json: String, file: String = "north.json") throws -> ClientProfile {
    try reader.client(Data(json.utf8), file: file)
  }

  @Test func wholeProfile() throws {
    let profile = try Self.client(
      """
      {"client": "north", "name": "North Clinic", "formats": ["fhir", "837p"],
       "edits": {"EDIT05": "warning", "10": "off"},
       "codeFromDocumentTypes": ["discharge-summary", "consultation"],
       "defaults": {"billing_npi": "1999999984", "payer_id": ""}}
      """)
    var expected = ClientProfile(client: "north", name: "North Clinic")
    expected.formats = [.fhir, .x12Professional]
    expected.edits = ["EDIT05": .warning, "EDIT10": .off]
    expected.codeFromDocumentTypes = [.dischargeSummary, .consultation]
    expected.defaults = ["billing_npi": "1999999984", "payer_id": ""]
    #expect(profile == expected)
  }

  @Test func smallestProfile() throws {
    #expect(try Self.client(#"{"client":"north","name":"N"}"#) == ClientProfile(client: "north", name: "N"))
  }

  static let wrong: [(json: String, id: String, place: String)] = [
    ("", "PRF001", "north.json"),
    ("[]", "PRF001", "north.json"),
    (#"{"client" "north"}"#, "PRF001", "north.json"),
    (#"{"name":"N"}"#, "PRF003", "north.json, key client"),
    (#"{"client":"north","name":""}"#, "PRF003", "north.json, key name"),
    (#"{"client":7,"name":"N"}"#, "PRF004", "north.json, key client"),
    (#"{"client":"south","name":"N"}"#, "PRF005", "north.json, key client"),
    (#"{"client":"north","name":"N","format":[]}"#, "PRF002", "north.json, key format"),
    (#"{"client":"north","name":"N","formats":"fhir"}"#, "PRF004", "north.json, key formats"),
    (#"{"client":"north","name":"N","formats":["fhir","pdf"]}"#, "PRF004", "north.json, key formats[1]"),
    (#"{"client":"north","name":"N","formats":["fhir","fhir"]}"#, "PRF004", "north.json, key formats[1]"),
    (#"{"client":"north","name":"N","edits":{"EDIT05":"no"}}"#, "PRF004", "north.json, key edits.EDIT05"),
    (#"{"client":"north","name":"N","edits":{"EDIT05":true}}"#, "PRF004", "north.json, key edits.EDIT05"),
    (#"{"client":"north","name":"N","edits":{"EDIT05":"off","5":"off"}}"#, "PRF004", "north.json, key edits.EDIT05"),
    (#"{"client":"north","name":"N","edits":{"EDIT77":"off"}}"#, "PRF002", "north.json, key edits.EDIT77"),
    (#"{"client":"north","name":"N","edits":[]}"#, "PRF004", "north.json, key edits"),
    (#"{"client":"north","name":"N","defaults":{"npi":"1"}}"#, "PRF002", "north.json, key defaults.npi"),
    (#"{"client":"north","name":"N","defaults":{"payer_id":1}}"#, "PRF004", "north.json, key defaults.payer_id"),
  ]

  @Test(arguments: wrong.indices)
  func wrongProfile(index: Int) throws {
    let example = Self.wrong[index]
    let error = #expect(throws: ProfileError.self) { try Self.client(example.json) }
    #expect(error?.report.id == example.id)
    #expect(error?.report.place == example.place)
  }

  @Test func anUnknownKeyIsToldWithThoseAllowed() throws {
    let error = #expect(throws: ProfileError.self) { try Self.client(#"{"client":"north","name":"N","x":1}"#) }
    #expect(error?.report.fix.contains("codeFromDocumentTypes") == true)
  }

  @Test func payer() throws {
    let json = #"{"payer":"99999","name":"Example Health","edits":{"EDIT10":"warning"}}"#
    let profile = try Self.reader.payer(Data(json.utf8), file: "payers/99999.json")
    #expect(profile.edits == ["EDIT10": .warning])
  }

  /// Whatever the bytes, reading ends in a profile or in a ProfileError.
  @Test(arguments: UInt64(0)..<100)
  func damagedProfile(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Array(#"{"client":"north","name":"N","edits":{"EDIT05":"off"},"formats":["fhir"]}"#.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    do {
      _ = try Self.reader.client(Data(bytes), file: "north.json")
    } catch {
      #expect(error.report.id.hasPrefix("PRF"))
    }
  }
}
