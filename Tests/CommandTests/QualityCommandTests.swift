import Foundation
import TestSupport
import Testing

/// `qa`: finished work is drawn, judged, answered and scored, or coded twice.
@Suite struct QualityCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    var manifest = "file,encounter_id,document_type,kind,setting,date,control_number\n"
    for number in 1...2 {
      try program.write(
        "ASSESSMENT:\n1. Essential hypertension.\n2. Hypothyroidism.\n", to: "north/visit\(number).txt")
      manifest += "visit\(number).txt,E-\(number),progress-note,professional,outpatient,2026-05-1\(number),C\(number)\n"
    }
    try program.write(manifest, to: "north/manifest.csv")
    try expectDone("run north --client north --now \(Program.now)")
    for number in 1...2 { try code("E-\(number)", by: "ana") }
  }

  @discardableResult
  func expectDone(_ line: String, _ code: Int32 = 0) throws -> Program.Output {
    let output = try program.run(line)
    try #require(output.code == code, "\(line): \(output.stderr)")
    return output
  }

  func code(_ encounter: String, by coder: String, rejecting: String? = nil, _ options: String = "") throws {
    for code in ["I10", "E03.9"] {
      let act = code == rejecting ? "reject" : "accept"
      try expectDone("review \(act) \(encounter) \(code) --reviewer \(coder) --now \(Program.now) \(options)")
    }
    try expectDone("review finish \(encounter) --reviewer \(coder) --now \(Program.now) \(options)")
  }

  func sample(_ options: String) throws -> [[String: Any]] {
    let output = try expectDone("qa sample \(options) --reviewer lead --now \(Program.now) --json")
    return try #require(try output.json()["drawn"] as? [[String: Any]])
  }

  @Test func anAuditFromDrawToScore() throws {
    let drawn = try sample("--per-coder 1")
    let encounter = try #require(drawn.first?["encounter"] as? String)
    #expect(drawn.count == 1)
    #expect(try sample("--per-coder 1").isEmpty, "one is enough")
    let now = "--now \(Program.now)"
    let refused = try program.run("qa review \(encounter) I10 --verdict correct --reviewer ana \(now)")
    #expect(refused.code == 1 && refused.stderr.contains("QUA002"))
    try expectDone(
      "qa review \(encounter) E03.9 --verdict wrong --right E03.8 --reason documented --reviewer eve \(now)")
    try expectDone("qa review \(encounter) --rest-correct --reviewer eve \(now)")
    let judged = try expectDone("qa review \(encounter) --json").json()
    #expect(judged["state"] as? String == "judged")
    try expectDone("qa dispute \(encounter) E03.9 --reason unspecified --reviewer ana \(now)")
    #expect(try expectDone("qa list --state disputed").stdout.contains(encounter))
    try expectDone("qa resolve \(encounter) E03.9 --verdict wrong --reason documented --reviewer lead \(now)")
    try expectDone("qa acknowledge \(encounter) --reviewer ana \(now)")
    let scores = try #require(try expectDone("qa score --json").json()["coders"] as? [[String: Any]])
    #expect(scores.first?["coder"] as? String == "ana")
    #expect(scores.first?["score"] as? Double == 75)  // 1 - 1/(3 + 1)
    #expect(try expectDone("qa score").stdout.contains("75.0"))
  }

  @Test func codedTwiceWithoutSightOfTheFirst() throws {
    #expect(try sample("--kind double --percent 100").count == 2)
    let own = try program.run("review accept E-1 I10 --blind --reviewer ana --now \(Program.now)")
    #expect(own.code == 2 && own.stderr.contains("QUA002"))
    // The first coder has finished: nothing of that is seen, the second begins with open suggestions.
    try code("E-1", by: "ben", rejecting: "E03.9", "--blind")
    try code("E-2", by: "ben", "--blind")
    let taken = try program.run("review accept E-1 I10 --blind --reviewer cy --now \(Program.now)")
    #expect(taken.stderr.contains("QUA012"))
    let agreement = try expectDone("qa agreement --json").json()
    #expect(agreement["encounters"] as? Int == 2)
    #expect(agreement["same"] as? Int == 1)
    #expect(try expectDone("qa agreement E-1").stdout.contains("E03.9"))
    let decided = try expectDone(
      "qa adjudicate E-1 E03.9 --no-report --reason untreated --reviewer lead --now \(Program.now) --json")
    #expect(try decided.json()["state"] as? String == "settled")
    let first = try expectDone("review show E-1 --json").json()
    #expect(first["state"] as? String == "finished", "the work itself stays as it was")
    #expect((try #require(first["reviewed"] as? [String: Any])["codes"] as? [Any])?.count == 2)
  }

  @Test func whatWasNotDrawnIsNotJudged() throws {
    let output = try program.run("qa review E-1")
    #expect(output.code == 1 && output.stderr.contains("QUA001"))
    #expect(try program.run("review accept E-1 I10 --blind --reviewer ben").stderr.contains("QUA001"))
    #expect(try program.run("qa sample --percent 200 --reviewer lead").code == 64)
  }

  @Test func theProfileSaysHowMany() throws {
    #expect(try sample("").isEmpty)
    try program.write(#"{"client": "north", "name": "North", "qa": {"percent": 100}}"#, to: "north/profiles/north.json")
    #expect(try sample("").count == 2)
    #expect(try sample("--kind double --type letter").isEmpty)
  }
}
