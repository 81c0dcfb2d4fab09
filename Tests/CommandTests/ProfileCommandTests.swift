import Foundation
import TestSupport
import Testing

/// `profile test`: a profile's own fixtures.
@Suite struct ProfileCommandTests {
  let program: Program

  static let fixture = "profiles/north/first-visit"

  init() throws {
    program = try Program()
    try program.write(
      """
      {"client": "north", "name": "NORTH", "chargeMaster": "prices.tsv",
       "defaults": {"kind": "professional", "setting": "outpatient", "payer_id": "99901"}}
      """, to: "profiles/north.json")
    try program.write(
      #"{"payer": "99901", "name": "Example", "defaults": {"payer_name": "EXAMPLE HEALTH PLAN"}}"#,
      to: "profiles/payers/99901.json")
    try program.write("item\tcode\tprice\nVISIT\tT1015\t145.00\n", to: "profiles/prices.tsv")
    try program.write("ASSESSMENT:\n1. Essential hypertension.\n", to: "\(Self.fixture)/note.txt")
    try program.write(
      "file,encounter_id,date,control_number\nnote.txt,E-1,2026-05-11,C1\n", to: "\(Self.fixture)/manifest.csv")
    try program.write(
      "encounter_id,date,item,units,charge\nE-1,2026-05-11,VISIT,2,\n", to: "\(Self.fixture)/charges.csv")
  }

  func test(_ options: String = "") throws -> Program.Output {
    try program.run("profile test --profiles profiles --now \(Program.now) \(options)")
  }

  @Test func recordedThenCompared() throws {
    #expect(try test("--record").code == 0)
    let expected = try program.text("\(Self.fixture)/expected.json")
    #expect(expected.contains(#""totalCharge" : "290.00""#), "the price of the item, twice")
    #expect(expected.contains("EDIT02 error") && expected.contains("I10") && expected.contains("T1015"))
    let output = try test("--json")
    #expect(output.code == 0)
    #expect(try output.json()["passed"] as? Int == 1)
    #expect(!FileManager.default.fileExists(atPath: program.desk.folder.appending(path: "claimscribe-workspace").path))
  }

  @Test func aDifferenceIsTold() throws {
    try program.write(
      """
      {"E-1": {"codes": ["I10"], "claim": {"encounter": {"coverage": {"payerName": "EXAMPLE HEALTH PLAN"}},
        "totalCharge": "100.00", "lines": [{"code": "T1015"}]}}, "E-2": {}}
      """, to: "\(Self.fixture)/expected.json")
    let output = try test()
    #expect(output.code == 1)
    #expect(output.stdout.contains("FAILED  north/first-visit"))
    #expect(output.stdout.contains(#"E-1 claim totalCharge: expected "100.00", found "290.00""#))
    #expect(output.stdout.contains("E-2: no such encounter came out"))
    #expect(!output.stdout.contains("payerName") && !output.stdout.contains("codes:"), "only what differs")
  }

  @Test func decisionsOfAFixture() throws {
    let decisions = [
      #"{"encounter":"E-1","act":"replace","code":"I10","newCode":"I11.9","reviewer":"A","time":"2026-05-12"}"#,
      #"{"encounter":"E-1","act":"finish","reviewer":"A","time":"2026-05-12"}"#,
    ]
    try program.write(decisions.joined(separator: "\n"), to: "\(Self.fixture)/decisions.ndjson")
    try program.write(#"{"E-1": {"claim": {"diagnoses": [{"code": "I11.9"}]}}}"#, to: "\(Self.fixture)/expected.json")
    #expect(try test().code == 0)
  }

  static let wrong: [(options: String, id: String)] = [
    ("--client south", "PIP017"), ("", "PIP006"), ("--profiles payers", "PRF006"),
  ]

  @Test(arguments: wrong.indices)
  func nothingCanBeDone(index: Int) throws {
    let output = try test(Self.wrong[index].options)
    #expect(output.code == 2)
    #expect(output.stderr.contains(Self.wrong[index].id))
  }

  @Test func noFixtures() throws {
    try FileManager.default.removeItem(at: program.desk.folder.appending(path: "profiles/north"))
    #expect(try test().stderr.contains("PIP018"))
  }

  @Test func anItemThatNoListHas() throws {
    try program.write("encounter_id,item,charge\nE-1,OTHER,\n", to: "\(Self.fixture)/charges.csv")
    #expect(try test().stderr.contains("ING021"))
  }
}
