import Testing

@testable import Codebook

@Suite("Tables that people write")
struct WrittenTableTests {
  @Test func readsRowsBelowTheHeaderAndSkipsComments() throws {
    let table = try WrittenTable(
      "# about\nterm\tcode\nasthma\tJ45\n\n# more\nflu\tJ11\n", file: "t.tsv", columns: ["term", "code"])
    #expect(table.rows.map { String($0[0]) } == ["asthma", "flu"])
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(table.rows[0][7].isEmpty)
  }

  @Test(
    "A wrong header or a line too wide is refused with its line",
    arguments: [("term\n", 1), ("# x\ncode\tterm\n", 2), ("term\tcode\na\tb\tc\n", 2)])
  func refuses(text: String, line: Int) {
    #expect {
      try WrittenTable(text, file: "t.tsv", columns: ["term", "code"])
    } throws: { error in
      guard case .malformedTable("t.tsv", line, _)? = error as? LanguageError else { return false }
      return true
    }
  }
}
