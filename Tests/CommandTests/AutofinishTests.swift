import Foundation
import TestSupport
import Testing

/// `review autofinish`: what a client has signed for is finished, nothing else.
@Suite struct AutofinishTests {
  let program: Program

  init() throws {
    program = try Program()
    try program.write("ASSESSMENT:\n1. Essential hypertension.\n", to: "north/visit.txt")
    try program.write(
      "file,encounter_id,document_type,kind,setting,date,control_number\n"
        + "visit.txt,E-1,progress-note,professional,outpatient,2026-05-11,C1\n", to: "north/manifest.csv")
    let output = try program.run("run north --client north --now \(Program.now)")
    try #require(output.code == 0, "\(output.stderr)")
  }

  /// The command under a profile with this policy.
  func finish(_ policy: String) throws -> Program.Output {
    try program.write(#"{"client": "north", "name": "North", \#(policy)}"#, to: "north/profiles/north.json")
    return try program.run("review autofinish --client north --now \(Program.now) --json")
  }

  static func policy(
    score: Double = 0.5, types: String = "progress-note", signedOn: String = "2026-01-05"
  ) -> String {
    #""autoFinish": {"id": "N-1", "signedBy": "Pat Owner", "signedOn": "\#(signedOn)", "minimumScore": \#(score), "#
      + #""documentTypes": ["\#(types)"]}"#
  }

  @Test func whatIsCoveredIsFinishedUnderThePolicy() throws {
    let output = try finish(Self.policy())
    #expect(output.code == 0, "\(output.stderr)")
    let finished = try output.json()["finished"] as? [[String: String]]
    #expect(finished?.map { $0["policy"] } == ["N-1"])
    let check = try program.run("claims check E-1 --client north --json").json()
    let claims = try #require(check["claims"] as? [[String: Any]])
    let ids = (claims[0]["findings"] as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? []
    #expect(!ids.contains("EDIT42"), "the policy answers for the codes")
    try program.write(#"{"client": "north", "name": "North"}"#, to: "north/profiles/north.json")
    #expect(try program.run("claims check E-1 --client north").stdout.contains("EDIT42"), "signed no longer")
  }

  static let uncovered = [policy(score: 1), policy(types: "letter")]

  @Test("What is not covered is left for a person", arguments: uncovered)
  func left(policy: String) throws {
    let output = try finish(policy)
    #expect(output.code == 0)
    #expect(try output.json()["left"] as? Int == 1)
    #expect(try program.run("review list --client north").stdout.contains("open"))
  }

  @Test func whatSomebodyActedOnIsLeft() throws {
    _ = try program.run("review accept E-1 I10 --reviewer A --client north")
    #expect(try finish(Self.policy()).json()["finished"] as? [[String: String]] == [])
  }

  @Test func noPolicyThatHolds() throws {
    for policy in [Self.policy(signedOn: "2026-12-01"), #""edits": {}"#] {
      let output = try finish(policy)
      #expect(output.code == 2)
      #expect(output.stderr.contains("PIP027"))
    }
  }

  @Test func nobodyDecidesInTheNameOfAPolicy() throws {
    let output = try program.run("review accept E-1 I10 --reviewer policy:N-1 --client north")
    #expect(output.code == 2)
    #expect(output.stderr.contains("PIP019"))
    try program.write(
      #"{"encounter": "E-1", "act": "accept", "code": "I10", "reviewer": "policy:N-1", "time": "2026-05-12"}"#,
      to: "d.ndjson")
    #expect(try program.run("review apply d.ndjson").stderr.contains("PIP019"))
  }
}
