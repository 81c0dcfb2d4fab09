import Testing

@Suite struct UsageTests {
  let program: Program

  init() throws { program = try Program() }

  static let badUsage = [
    "nonsense", "run", "run . --nonsense", "run . --jobs 0", "run . --now yesterday", "suggest . --mode guess",
    "suggest . --date 2026-02-30", "suggest . --language fr", "export --out x", "export --format fhir",
    "export --format pdf --out x", "review accept E1 I10", "review poa E1 I10 --reviewer A --poa X", "codebook check",
    "codebook import tabular x --edition 2026-04-01", "codebook import icd10cm-tabular x --edition April",
  ]

  @Test("Bad usage", arguments: badUsage)
  func usage(line: String) throws {
    let output = try program.run(line)
    #expect(output.code == 64)
    #expect(output.stdout.isEmpty)
    #expect(output.stderr.contains("Usage:"))
    #expect(program.files("").filter { !$0.hasPrefix(".") }.isEmpty, "nothing was made")
  }

  static let nothingCanBeDone: [(String, String)] = [
    ("run nowhere", "PIP001"), ("suggest nowhere", "PIP001"), ("stage ingest nowhere", "PIP001"),
    ("review list", "PIP005"), ("claims check", "PIP005"), ("quarantine list", "PIP005"),
    ("export --format fhir --out x", "PIP005"), ("codebook show X99.99", "PIP012"),
    ("suggest .", "PIP016"), ("profile test", "PRF006"), ("profile test --profiles .", "PIP018"),
    ("codebook list --codebooks nowhere", "PIP008"), ("evaluate codes nowhere", "PIP001"),
  ]

  @Test("Nothing can be done: exit code 2, the reason on standard error", arguments: nothingCanBeDone)
  func nothing(line: String, id: String) throws {
    let output = try program.run(line)
    #expect(output.code == 2)
    #expect(output.stdout.isEmpty)
    #expect(output.stderr.hasPrefix("error \(id): "))
  }

  @Test func theVersionIsTold() throws {
    let output = try program.run("--version")
    #expect(output.code == 0)
    #expect(output.stdout.contains("."))
  }

  @Test func whereCodebooksWereLookedFor() throws {
    let output = try program.run("codebook list --codebooks nowhere")
    #expect(output.stderr.contains("the codebooks are not in ") && output.stderr.contains("nowhere"))
  }

  @Test func errorsInJSON() throws {
    let output = try program.run("review list --json")
    #expect(output.code == 2)
    #expect(try output.json()["error"] != nil)
  }

  static let helps = [
    "run", "suggest", "explain", "stage ingest", "stage normalize", "stage suggest", "review list", "review apply",
    "claims list",
    "claims check", "export", "profile test", "review autofinish", "codebook list", "codebook import",
    "quarantine list", "evaluate codes",
    "evaluate negation", "evaluate headings",
  ]

  @Test("Every command explains itself", arguments: helps)
  func help(line: String) throws {
    let output = try program.run("\(line) --help")
    #expect(output.code == 0)
    #expect(output.stdout.contains("OVERVIEW: "))
    #expect(output.stderr.isEmpty)
  }
}
