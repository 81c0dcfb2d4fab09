import Testing

@Suite struct CodebookCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func list() throws {
    let output = try program.run("codebook list --json")
    #expect(output.code == 0)
    let systems = try #require(try output.json()["systems"] as? [[String: Any]])
    let first = try #require(systems.first)
    #expect(
      Set(["system", "edition", "validThrough", "codes", "billable", "source", "checksum"]).isSubset(of: first.keys))
    #expect(systems.contains { $0["system"] as? String == "icd-10-cm" && $0["edition"] as? String == "2026-04-01" })
  }

  @Test func tablesOfTheEditsAreImported() throws {
    try program.write("00001\tZ79.4\tLong term use of insulin\n", to: "exempt.txt")
    let imported = try program.run("codebook import poa-exempt exempt.txt --edition 2025-10-01 --into books --json")
    #expect(imported.code == 0, "\(imported.stderr)")
    #expect(try imported.json()["rows"] as? Int == 1)
    let tables = try program.run("codebook list --codebooks books --json").json()["tables"] as? [[String: Any]]
    #expect(tables?.map { $0["table"] as? String } == ["poa-exempt"])
    try program.write("no table", to: "exempt.txt")
    let refused = try program.run("codebook import poa-exempt exempt.txt --edition 2025-10-01 --into books")
    #expect(refused.code == 2 && refused.stderr.contains("CBK008"))
    #expect(try program.text("books/edits/2025-10-01/poa-exempt.tsv") == "code\nZ79.4\n", "as it was")
  }

  @Test func check() throws {
    let good = try program.run("codebook check e119 I10 --json")
    #expect(good.code == 0)
    let bad = try program.run("codebook check E11 X99.99 I10 --json")
    #expect(bad.code == 1)
    let codes = try #require(try bad.json()["codes"] as? [[String: Any]])
    #expect(codes.map { $0["billable"] as? Bool } == [false, false, true])
    #expect(codes.map { $0["valid"] as? Bool } == [true, false, true])
  }

  @Test func show() throws {
    let output = try program.run("codebook show E11.65")
    #expect(output.code == 0)
    #expect(output.stdout.hasPrefix("E11.65  Type 2 diabetes mellitus with hyperglycemia\n"))
    #expect(try program.run("codebook show I10 --json").json()["billable"] as? Bool == true)
    #expect(try program.run("codebook show I10 --date 2030-01-01").stderr.contains("CBK020"))
  }

  @Test func search() throws {
    let output = try program.run("codebook search heart attack --json --limit 5")
    #expect(output.code == 0)
    let results = try #require(try output.json()["results"] as? [[String: Any]])
    #expect((1...5).contains(results.count))
    #expect(Set(["code", "system", "title", "score", "why"]).isSubset(of: results[0].keys))
    #expect(results[0]["code"] as? String == "I21.9")
    #expect(try program.run("codebook search qwxkvj").stdout.hasPrefix("Nothing fits."))
  }
}
