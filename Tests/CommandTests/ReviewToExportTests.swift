import Foundation
import TestSupport
import Testing

/// From a sample client's folder to claim files, as a coder and a biller go.
@Suite struct ReviewToExportTests {
  let program: Program

  init() throws {
    program = try Program()
    let samples = Program.samples.appending(path: "willow-family-practice").path
    let output = try program.run(["run", samples, "--client", "willow-family-practice", "--now", Program.now])
    try #require(output.code == 0, "\(output.stderr)")
  }

  struct Shown: Decodable {
    struct Suggestion: Decodable { var code: String }
    var encounter: String
    var state: String
    var suggestions: [Suggestion]
  }

  func show(_ encounter: String) throws -> Shown {
    try program.run("review show \(encounter) --json").json(as: Shown.self)
  }

  func act(_ line: String) throws -> Program.Output {
    try program.run("review \(line) --reviewer A.Coder --now \(Program.now)")
  }

  func finish(_ encounter: String) throws {
    for suggestion in try show(encounter).suggestions {
      #expect(try act("accept \(encounter) \(suggestion.code)").code == 0)
    }
    #expect(try act("finish \(encounter)").code == 0)
  }

  @Test func anEncounterBecomesAClaimFile() throws {
    let encounter = "WFP-2001"
    #expect(try show(encounter).state == "open")
    try finish(encounter)
    #expect(try show(encounter).state == "finished")
    let check = try program.run("claims check \(encounter) --json --now \(Program.now)")
    #expect(check.code == 0, "\(check.stdout)")
    #expect(try check.json()["errors"] as? Int == 0)

    let export = try program.run("export --format fhir --out claims --json --now \(Program.now)")
    #expect(export.code == 1, "the other encounters are not finished")
    #expect(try export.json()["exported"] as? Int == 1)
    #expect(export.stderr.contains("CLM001"))
    let files = program.files("claims")
    #expect(files.count == 1)
    let claim = try program.text("claims/\(files[0])")
    #expect(claim.contains("http://hl7.org/fhir"))

    let again = try program.run("export --format fhir --out claims --json --now 2026-10-16T09:00:00Z")
    #expect(try again.json()["alreadySent"] as? Int == 1)
    #expect(try again.json()["exported"] as? Int == 0)
    let resent = try program.run("export --format fhir --out again --resend --json --now 2026-10-16T09:00:00Z")
    #expect(try resent.json()["exported"] as? Int == 1)
    #expect(try program.text("again/\(files[0])") == claim, "the same claim, the same bytes")
  }

  @Test func anExportThatWasCutShortIsFinishedByTheNext() throws {
    try finish("WFP-2001")
    _ = try program.run("export --format fhir --out claims --now \(Program.now)")
    let file = try #require(program.files("claims").first)
    let claim = try program.text("claims/\(file)")
    // Stopped between the ledger and the name.
    try program.rename(file, to: ".\(file).part", in: "claims")
    let next = try program.run("export --format fhir --out claims --json --now 2026-10-16T09:00:00Z")
    #expect(try next.json()["alreadySent"] as? Int == 1)
    #expect(program.files("claims") == [file])
    #expect(try program.text("claims/\(file)") == claim)
    // What the ledger does not have stays unnamed.
    try program.write("other", to: "claims/.\(file).part")
    let last = try program.run("export --format fhir --out claims --json --now 2026-10-16T09:00:00Z")
    #expect(try last.json()["alreadySent"] as? Int == 1)
    #expect(try program.text("claims/\(file)") == claim)
  }

  @Test func acceptingWhatWasNotSuggestedSaysToAddIt() throws {
    let output = try act("accept WFP-2001 A00.0")
    #expect(output.code == 1)
    #expect(output.stdout.isEmpty)
    #expect(output.stderr.contains("REV004"))
    #expect(output.stderr.contains("add"))
  }

  @Test func actsOfAReview() throws {
    let encounter = "WFP-2001"
    let codes = try show(encounter).suggestions.map(\.code)
    try #require(codes.count >= 2)
    #expect(try act("principal \(encounter) \(codes[1])").code == 0)
    #expect(try act("reject \(encounter) \(codes[0]) --reason unsupported").code == 0)
    let reviewed = try #require(
      try program.run("review show \(encounter) --json").json()["reviewed"] as? [String: Any])
    let left = try #require(reviewed["codes"] as? [[String: Any]])
    #expect(left.compactMap { $0["code"] as? String } == [codes[1]] + codes.dropFirst(2))
    #expect(try act("finish \(encounter)").stderr.contains("REV008"))
    #expect(try act("hold \(encounter)").stderr.contains("REV003"))
    #expect(try act("hold \(encounter) --reason chart").code == 0)
    #expect(try program.run("review list --state held").stdout.contains(encounter))
    #expect(try act("reopen \(encounter)").code == 0)
    #expect(try act("accept nowhere I10").code == 2)
  }

  @Test func recordedDecisionsApplyOnce() throws {
    let encounter = "WFP-2001"
    let codes = try show(encounter).suggestions.map(\.code)
    var lines = codes.map { decision(encounter, "accept", "\"code\": \"\($0)\", \"system\": \"icd-10-cm\", ") }
    lines.insert(decision(encounter, "accept", "\"code\": \"A00.0\", "), at: 1)
    lines.append(decision(encounter, "finish", ""))
    lines.append(decision("nowhere", "finish", ""))
    try program.write(lines.joined(separator: "\n") + "\n", to: "decisions.ndjson")
    let first = try program.run("review apply decisions.ndjson --json")
    #expect(first.code == 1)
    #expect(try first.json()["applied"] as? Int == codes.count + 1)
    #expect(try (first.json()["refused"] as? [Any])?.count == 2)
    #expect(first.stderr.contains("REV004"))
    #expect(try show(encounter).state == "finished")
    let second = try program.run("review apply decisions.ndjson --json")
    #expect(try second.json()["applied"] as? Int == 0)
    #expect(try second.json()["known"] as? Int == codes.count + 1)
  }

  private func decision(_ encounter: String, _ act: String, _ rest: String) -> String {
    "{\"encounter\": \"\(encounter)\", \"act\": \"\(act)\", \(rest)\"reviewer\": \"A. Coder\", \"time\": \"\(Program.now)\"}"
  }

  @Test func aBadLineOfDecisionsNamesItself() throws {
    try program.write("\n{\"encounter\": \"WFP-2001\", \"act\": \"approve\"}\n", to: "decisions.ndjson")
    let output = try program.run("review apply decisions.ndjson")
    #expect(output.code == 2)
    #expect(output.stderr.contains("PIP006: decisions.ndjson, line 2"))
  }

  @Test func aClaimWithAnErrorStaysInTheHouse() throws {
    try finish("WFP-2003")  // has no member id
    let check = try program.run("claims check WFP-2003 --now \(Program.now)")
    #expect(check.code == 1)
    #expect(check.stdout.contains("EDIT02"))
    #expect(check.stdout.contains("Give member_id"), "a finding says what to do")
    let explained = try program.run("claims check WFP-2003 --explain --now \(Program.now)")
    #expect(explained.stdout.contains("Source: 837 segment tables, usage R."))
    let export = try program.run("export --format fhir --out claims --now \(Program.now)")
    #expect(export.code == 1)
    #expect(export.stderr.contains("EDIT02"))
    #expect(program.files("claims").isEmpty)
  }

  @Test func acceptedWorkOutlivesARun() throws {
    try finish("WFP-2001")
    let samples = Program.samples.appending(path: "willow-family-practice").path
    _ = try program.run(["run", samples, "--client", "willow-family-practice", "--now", Program.now])
    #expect(try show("WFP-2001").state == "finished")
  }
}
