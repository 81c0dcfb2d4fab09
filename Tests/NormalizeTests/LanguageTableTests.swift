import Messages
import Normalize
import Testing

struct LanguageTableTests {
  static let empty = [
    "abbreviations.tsv": "form\tends\n", "blanks.tsv": "form\tkind\n", "classes.tsv": "class\tmembers\n",
    "commands.tsv": "phrase\tmeaning\tevidence\tnot-before\tnot-after\n",
    "cues.tsv": "phrase\tassertion\tdirection\treach\tstops\n", "headings.tsv": "stem\tkind\tlevel\timplies\n",
    "short-forms.tsv": "form\tmeaning\tsections\tnear\n",
  ]

  static let broken: [(String, String, NormalizeError)] = [
    ("cues.tsv", "no\tabsent\tsideways\t3\t-", .badRow(table: "cues.tsv", line: 2, column: "direction")),
    ("cues.tsv", "# why\nno\tnowhere\tforward\t3\t-", .badRow(table: "cues.tsv", line: 3, column: "assertion")),
    ("cues.tsv", "no\tabsent\tforward\tfar\t-", .badRow(table: "cues.tsv", line: 2, column: "reach")),
    ("cues.tsv", "no {colour}\tabsent\tforward\t3\t-", .badPhrase(table: "cues.tsv", line: 2)),
    ("cues.tsv", "[no\tabsent\tforward\t3\t-", .badPhrase(table: "cues.tsv", line: 2)),
    ("headings.tsv", "plan\tschemes\tsection\t-", .badRow(table: "headings.tsv", line: 2, column: "kind")),
    ("headings.tsv", "plan\tplan\tchapter\t-", .badRow(table: "headings.tsv", line: 2, column: "level")),
    ("headings.tsv", "-\tplan\tlabel\t-", .badPhrase(table: "headings.tsv", line: 2)),
    ("commands.tsv", "comma\tx\tplain\t-\t-", .badRow(table: "commands.tsv", line: 2, column: "meaning")),
    ("abbreviations.tsv", "Dr\tnever", .badRow(table: "abbreviations.tsv", line: 2, column: "ends")),
    ("blanks.tsv", "_\trun", .badRow(table: "blanks.tsv", line: 2, column: "form")),
    ("short-forms.tsv", "RA\troom air\tattic\t-", .badRow(table: "short-forms.tsv", line: 2, column: "sections")),
  ]

  @Test("A row that cannot be read is named", arguments: broken)
  func brokenRow(table: String, row: String, error: NormalizeError) {
    var files = Self.empty
    files[table]? += row + "\n"
    #expect(throws: error) { try LanguageTables(files: files) }
  }

  @Test("Every table is needed", arguments: LanguageTables.fileNames)
  func missingTable(name: String) {
    var files = Self.empty
    files[name] = nil
    #expect(throws: NormalizeError.missingTable(name: name)) { try LanguageTables(files: files) }
  }

  @Test func aNoteNeedsNoTables() throws {
    let normalizer = Normalizer(tables: try LanguageTables(files: Self.empty))
    let note = try normalizer.process(English.note("No fever. PLAN: Rest."))
    #expect(note.sections.map(\.kind) == [.preamble])
    #expect(note.assertions.isEmpty)
  }

  @Test(
    "Alternatives, optional words and classes",
    arguments: [
      "lacks fever", "is lacking fever", "without fever", "lacking in fever", "sine fever",
    ])
  func patterns(text: String) throws {
    var files = Self.empty
    files["classes.tsv"]? += "without\twithout|sine\nwithout\tcum nihilo\n"
    files["cues.tsv"]? += "lacks|lacking [in]\tabsent\tforward\t1\t-\r\n{without}\tabsent\tforward\t-\t-\r\n"
    let note = try Normalizer(tables: try LanguageTables(files: files)).process(English.note(text))
    #expect(note.assertions.map { note.words($0.scope) } == ["fever"])
  }
}
