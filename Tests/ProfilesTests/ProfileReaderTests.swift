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

  @Test func everythingAProfileCanSay() throws {
    let profile = try Self.client(
      """
      {"client": "north", "name": "North Clinic",
       "submitter": {"id": "SUBM001", "name": "EXAMPLE BPO", "contactName": "EDI DESK", "contactPhone": "2175550111",
                     "contactEmail": "edi@example.com"},
       "outputNames": {"fhir": "{client}-{control_number}.xml", "837p": "{payer}-{date}-{batch}.x12"},
       "chargeMaster": "prices/north.tsv",
       "autoFinish": {"id": "NC-2026-1", "signedBy": "Pat Owner", "signedOn": "2026-01-05", "until": "2026-12-31",
                      "minimumScore": 0.98, "documentTypes": ["imaging-report"]},
       "learning": {"minimumNotes": 5}, "review": {"acceptAllAbove": 0.95},
       "qa": {"percent": 5, "perCoder": 3, "scoreBelow": 0.6, "weights": {"principal": 4}}}
      """)
    #expect(profile.submitter.id == "SUBM001" && profile.submitter.contactPhone == "2175550111")
    #expect(profile.submitter.name == "EXAMPLE BPO" && profile.submitter.contactEmail == "edi@example.com")
    #expect(
      profile.outputNames == [
        .fhir: OutputName("{client}-{control_number}.xml")!,
        .x12Professional: OutputName("{payer}-{date}-{batch}.x12")!,
      ])
    #expect(profile.chargeMaster == "prices/north.tsv")
    #expect(
      profile.autoFinish
        == AutoFinishPolicy(
          id: "NC-2026-1", signedBy: "Pat Owner", signedOn: day("2026-01-05"), until: day("2026-12-31"),
          minimumScore: 0.98, documentTypes: [.imagingReport]))
    #expect(profile.minimumNotesPerTerm == 5)
    #expect(profile.acceptAllAbove == 0.95)
    #expect(profile.qa.percent == 5 && profile.qa.perCoder == 3 && profile.qa.scoreBelow == 0.6)
    #expect(profile.qa.weights == [.principal: 4])
  }

  @Test func whatIsNotAllowedIsOff() throws {
    let profile = try Self.client(#"{"client":"north","name":"N"}"#)
    #expect(profile.acceptAllAbove == nil && profile.autoFinish == nil)
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
    (
      #"{"client":"north","name":"N","submitter":{"id":"A ID LONGER THAN 15"}}"#, "PRF004",
      "north.json, key submitter.id"
    ),
    (#"{"client":"north","name":"N","submitter":{"ein":"1"}}"#, "PRF002", "north.json, key submitter.ein"),
    (
      #"{"client":"north","name":"N","outputNames":{"fhir":"{patient}.xml"}}"#, "PRF004",
      "north.json, key outputNames.fhir"
    ),
    (#"{"client":"north","name":"N","outputNames":{"fhir":"../x"}}"#, "PRF004", "north.json, key outputNames.fhir"),
    (
      #"{"client":"north","name":"N","review":{"acceptAllAbove":95}}"#, "PRF004",
      "north.json, key review.acceptAllAbove"
    ),
    (
      #"{"client":"north","name":"N","review":{"acceptAllAbove":true}}"#, "PRF004",
      "north.json, key review.acceptAllAbove"
    ),
    (
      #"{"client":"north","name":"N","learning":{"minimumNotes":0}}"#, "PRF004", "north.json, key learning.minimumNotes"
    ),
    (#"{"client":"north","name":"N","qa":{"perCoder":1.5}}"#, "PRF004", "north.json, key qa.perCoder"),
    (
      #"{"client":"north","name":"N","autoFinish":{"id":"A","signedOn":"2026-01-05","minimumScore":0.9,"documentTypes":["letter"]}}"#,
      "PRF003", "north.json, key autoFinish.signedBy"
    ),
    (
      #"{"client":"north","name":"N","autoFinish":{"id":"A","signedBy":"P","minimumScore":0.9,"documentTypes":["letter"]}}"#,
      "PRF004", "north.json, key autoFinish.signedOn"
    ),
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
    let json = """
      {"payer":"99999","name":"Example Health","edits":{"EDIT10":"warning"},"defaults":{"payer_id":"99999"},
       "receiver":{"id":"CLEAR01","name":"EXAMPLE CLEARINGHOUSE","usage":"test"},"formats":["837p"],
       "feeSchedule":"prices/99999.tsv"}
      """
    let profile = try Self.reader.payer(Data(json.utf8), file: "payers/99999.json")
    #expect(profile.edits == ["EDIT10": .warning])
    #expect(profile.defaults == ["payer_id": "99999"])
    #expect(profile.receiver.id == "CLEAR01" && profile.receiver.usage == .test)
    #expect(profile.formats == [.x12Professional])
    #expect(profile.feeSchedule == "prices/99999.tsv")
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
