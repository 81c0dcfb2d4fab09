import Testing

/// `codebook import` and `codebook diff`: a release is taken in and rehearsed.
@Suite struct ReleaseCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    for (edition, year, codes) in [
      ("2025-10-01", 2026, ["I48.0": "Paroxysmal atrial fibrillation", "I48.1": "Persistent atrial fibrillation"]),
      ("2026-10-01", 2027, ["I48.0": "Paroxysmal fibrillation of the atria", "I48.2": "Chronic atrial fibrillation"]),
    ] {
      let diags = codes.sorted { $0.key < $1.key }
        .map { "<diag><name>\($0.key)</name><desc>\($0.value)</desc></diag>" }.joined()
      try program.write(
        """
        <ICD10CM.tabular><version>\(year)</version><chapter><name>9</name><desc>Circulation (I10-I99)</desc>
        <sectionIndex/><section id="I10-I99"><desc>All of it (I10-I99)</desc>
        <diag><name>I48</name><desc>Atrial fibrillation</desc>\(diags)</diag>
        </section></chapter></ICD10CM.tabular>
        """, to: "\(year).xml")
      let imported = try program.run("codebook import icd10cm-tabular \(year).xml --edition \(edition) --into books")
      try #require(imported.code == 0, "\(imported.stderr)")
    }
  }

  func diff(_ from: String, _ to: String, _ options: String = "") throws -> Program.Output {
    try program.run("codebook diff \(from) \(to) --codebooks books \(options)")
  }

  @Test func codesAddedDeletedRevised() throws {
    let output = try diff("2025-10-01", "2026-10-01", "--json")
    #expect(output.code == 0, "\(output.stderr)")
    let json = try output.json()
    for (key, code) in [("added", "I48.2"), ("deleted", "I48.1"), ("revised", "I48.0")] {
      let codes = (json[key] as? [[String: Any]])?.compactMap { $0["code"] as? String }
      #expect(codes == [code], "\(key)")
    }
    let text = try diff("2025-10-01", "2026-10-01").stdout
    #expect(text.contains("I48.0  Paroxysmal atrial fibrillation -> Paroxysmal fibrillation of the atria"))
  }

  @Test func sameEdition() throws {
    #expect(try diff("2025-10-01", "2026-09-30").stdout.contains("Nothing added."))
  }

  @Test func badInput() throws {
    #expect(try diff("2025-13-01", "2026-10-01").code == 64)
    #expect(try diff("2025-10-01", "2026-10-01", "--client north").code == 64)
    #expect(try diff("2025-10-01", "2026-10-01", "--workspace nowhere").code == 2)
    let refused = try program.run("codebook import icd10cm-tabular 2027.xml --edition 2025-10-01 --into books")
    #expect(refused.code == 2)
    #expect(try diff("2025-10-01", "2026-10-01").stdout.contains("I48.2"), "the codebooks are as they were")
  }
}
