import Foundation
import TestSupport
import Testing

/// Claims as 837, and what the payer says to them, as a biller goes.
@Suite struct AnswerTests {
  let program: Program
  static let encounter = "WFP-2001"

  init() throws {
    program = try Program()
    let samples = Program.samples.appending(path: "willow-family-practice").path
    try #require(program.run(["run", samples, "--client", "willow-family-practice", "--now", Program.now]).code == 0)
    try finish()
  }

  private func finish() throws {
    let shown = try program.run("review show \(Self.encounter) --json").json()
    let codes = (shown["suggestions"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    for code in codes { _ = try act("accept \(Self.encounter) \(code)") }
    try #require(try act("finish \(Self.encounter)").code == 0)
  }

  private func act(_ line: String) throws -> Program.Output {
    try program.run("review \(line) --reviewer A.Coder --now \(Program.now)")
  }

  private func export(_ options: String = "", now: String = Program.now) throws -> [String: Any] {
    try program.run("export --format 837p --out claims --json --now \(now) \(options)").json()
  }

  private func receive(_ segments: [String]) throws -> Program.Output {
    // ST to SE: all but GS, and SE itself.
    let count = segments.count
    let all =
      ["ISA*00*          *00*          *ZZ*PAYER          *ZZ*DEMOBPO        *261020*0900*^*00501*000000042*0*T*:"]
      + segments + ["SE*\(count)*0001", "GE*1*42", "IEA*1*000000042"]
    let file = program.desk.folder.appending(path: "answer.txt")
    try Data(all.map { "\($0)~\n" }.joined().utf8).write(to: file)
    return try program.run(["claims", "receive", file.path, "--json", "--now", "2026-10-20T09:00:00Z"])
  }

  private var status: [String: Any] {
    get throws {
      let claims = try program.run("claims status --json").json()["claims"] as? [[String: Any]]
      return try #require(claims?.first)
    }
  }

  @Test func aBatchIsAcknowledgedAndDeniedAndReplaced() throws {
    #expect(try export()["exported"] as? Int == 1)
    #expect(program.files("claims") == ["99901-837p-1.837"])
    let file = try program.text("claims/99901-837p-1.837")
    #expect(file.contains("\nGS*HC*DEMOBPO*99901*20261015*0900*1*X*005010X222A1~"))
    #expect(file.contains("\nCLM*WFP2001*"))
    #expect(try export(now: "2026-10-16T09:00:00Z")["alreadySent"] as? Int == 1)
    #expect(try status["state"] as? String == "sent")

    let charge = try #require(file.firstMatch(of: /CLM\*WFP2001\*([0-9.]+)/)?.output.1)
    let accepted = try receive([
      "GS*FA*PAYER*DEMOBPO*20261020*0900*42*X*005010X231A1", "ST*999*0001*005010X231A1",
      "AK1*HC*1*005010X222A1", "AK2*837*0001*005010X222A1", "IK5*A", "AK9*A*1*1*1",
    ])
    #expect(accepted.code == 0, "\(accepted.stderr)")
    #expect(try status["state"] as? String == "accepted")

    let denied = try receive([
      "GS*HP*PAYER*DEMOBPO*20261020*0900*42*X*005010X221A1", "ST*835*0001",
      "BPR*I*0*C*NON************20261020", "TRN*1*T1*1234567890", "N1*PR*EXAMPLE", "N3*1 WAY", "N4*TOWN*IL*62701",
      "N1*PE*CLINIC*XX*1999999018", "LX*1", "CLP*WFP2001*4*\(charge)*0**CI*ICN1*11*1", "CAS*CO*197*\(charge)",
      "NM1*QC*1*DOE*JO",
    ])
    #expect(denied.code == 0, "\(denied.stderr)")
    #expect(try denied.json()["reopened"] as? Int == 1)
    #expect(try status["state"] as? String == "denied")
    #expect(try status["payerControlNumber"] as? String == "ICN1")
    let shown = try program.run("review show \(Self.encounter) --json").json()
    #expect(shown["state"] as? String == "in-review")

    try #require(try act("finish \(Self.encounter)").code == 0)
    let replaced = try export("--replace \(Self.encounter)", now: "2026-10-21T09:00:00Z")
    #expect(replaced["exported"] as? Int == 1, "\(replaced)")
    let second = try program.text("claims/99901-837p-2.837")
    #expect(second.contains("\nREF*F8*ICN1~"))
    #expect(second.contains(":B:7*Y*A*Y*Y"))
    #expect(try status["state"] as? String == "sent")
  }

  @Test func anAnswerAboutNobodyIsTold() throws {
    let output = try receive([
      "GS*FA*PAYER*DEMOBPO*20261020*0900*42*X*005010X231A1", "ST*999*0001*005010X231A1",
      "AK1*HC*77*005010X222A1", "AK9*A*1*1*1",
    ])
    #expect(output.code == 1)
    #expect(output.stderr.contains("PIP042"))
  }
}
