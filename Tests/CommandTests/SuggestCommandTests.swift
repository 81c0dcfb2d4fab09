import Foundation
import TestSupport
import Testing

@Suite struct SuggestCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func tableOfSuggestions() throws {
    try program.write("Assessment:\n1. Type 2 diabetes\n   mellitus.\n2. Señal: asthma.\n", to: "in/x/a.txt")
    let output = try program.run("suggest in --format tsv")
    #expect(output.code == 0)
    #expect(output.stderr.isEmpty)
    let rows = output.stdout.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows[0] == ["note", "code", "score", "start", "end", "evidence", "reason", "system"])
    #expect(rows.count >= 3)
    let text = Array(try program.text("in/x/a.txt").utf8)
    for row in rows.dropFirst() {
      try #require(row.count == 8)
      #expect(row[0] == "x/a")
      #expect(row[7] == "icd-10-cm")
      let start = try #require(Int(row[3]))
      let end = try #require(Int(row[4]))
      let words = String(decoding: text[start..<end], as: UTF8.self).replacing("\n", with: " ")
      #expect(words == row[5])
      #expect((0...1).contains(try #require(Double(row[2]))))
    }
  }

  @Test func aFileGoesByItsName() throws {
    try program.write("Assessment: Gout.\n", to: "in/x/visit.note")
    let output = try program.run("suggest in/x/visit.note --format tsv")
    #expect(output.stdout.contains("\nvisit\tM10.9\t"))
  }

  @Test func unreadableNotesAreToldAndTheRestGoesOn() throws {
    try program.write("Assessment: Gout.\n", to: "in/a.txt")
    try program.write("\0\0", to: "in/b.txt")
    let output = try program.run("suggest in --json")
    #expect(output.code == 1)
    #expect(output.stderr.contains("ING002"))
    #expect((try output.json()["encounters"] as? [Any])?.count == 1)
  }

  @Test("The number of jobs changes nothing", arguments: ["tsv", "json", "text"])
  func jobs(format: String) throws {
    let arguments = ["suggest", Program.samples.path, "--format", format, "--jobs"]
    let one = try program.run(arguments + ["1"])
    let four = try program.run(arguments + ["4"])
    #expect(one.stdout == four.stdout)
    #expect(one.code == 0)
    #expect(one.stdout.utf8.count > 1000)
  }

  @Test func explains() throws {
    try program.write("Assessment: Gout.\nNo asthma.\n", to: "a.txt")
    let output = try program.run("explain a.txt")
    #expect(output.code == 0)
    #expect(output.stdout.contains("M10.9  Gout, unspecified: proposed"))
    #expect(output.stdout.contains("J45.909: not proposed, negated"))
    let one = try program.run("explain a.txt --code m10 --json").json()
    let note = try #require((one["notes"] as? [[String: Any]])?.first)
    #expect((note["proposed"] as? [Any])?.count == 1)
    #expect((note["dropped"] as? [Any])?.count == 0)
    #expect(try program.run("explain a.txt --code I10").stdout.contains("Not considered"))
  }

  @Test func stagesInARow() throws {
    try program.write("Assessment: Gout.\n", to: "in/a.txt")
    try program.write("Assessment: Asthma.\n", to: "in/b.txt")
    let notes = try program.run("stage ingest in")
    #expect(notes.code == 0)
    let normalized = try program.run("stage normalize", input: notes.stdout)
    #expect(normalized.code == 0)
    let coded = try program.run("stage suggest", input: normalized.stdout)
    #expect(coded.code == 0)
    for (output, type) in [(notes, "note"), (normalized, "normalized-note"), (coded, "coded-encounter")] {
      let lines = output.stdout.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.contains("\"type\":\"claimscribe.\(type)/1\"") })
    }
    let note = try JSONSerialization.jsonObject(with: Data(notes.stdout.split(separator: "\n")[0].utf8))
    let keys = try #require(note as? [String: Any]).keys
    #expect(Set(["type", "id", "source", "text"]).isSubset(of: keys))
    #expect(coded.stdout.contains("M10.9"))
  }

  @Test func aBadLineIsLeftOut() throws {
    try program.write("Assessment: Gout.\n", to: "in/a.txt")
    let note = try program.run("stage ingest in").stdout
    let output = try program.run("stage normalize", input: "{\"type\": \"other\"}\n\n\(note)not json\n")
    #expect(output.code == 1)
    #expect(output.stdout.split(separator: "\n").count == 1)
    #expect(output.stderr.contains("standard input, line 1"))
    #expect(output.stderr.contains("standard input, line 4"))
  }
}
