/// What searching needs besides the codes: words that stand for others, words that add little, what is often billed.
struct SearchTables {
  /// Terms with their codes.
  var lexicon: [LexiconFile.Entry]
  /// Folded word by folded word that it stands for: `lexicon/equivalents.tsv`.
  var equivalents: [String: String]
  /// Folded words that add little to a title: `language/en/search-implied.txt`.
  var implied: Set<String>
  /// What phrases of folded words stand for where coders type them: `language/en/search-phrases.tsv`.
  var phrases: [String: String]
  /// How often codes are billed, 1 to 3: `rules/frequent.tsv`.
  var frequencies: [(code: String, frequency: UInt8)]
  /// Codes as prefixes and ranges, with what they become when past: `rules/history.tsv`.
  var pasts: [(codes: String, result: String)]
  /// The same of a relative: `rules/family-history.tsv`.
  var relatives: [(codes: String, result: String)]

  init(_ texts: WrittenTexts) throws(LanguageError) {
    lexicon = try texts.lexicon()
    let files = texts.files
    equivalents = try Self.pairs(files, "lexicon/equivalents.tsv", ["word", "canonical"])
    phrases = try Self.pairs(files, "language/en/search-phrases.tsv", ["typed", "meant"])
    let words = (files["language/en/search-implied.txt"] ?? "").split(whereSeparator: \.isNewline)
    implied = Set(words.filter { !$0.hasPrefix("#") }.map { WordFolder.fold($0) })
    frequencies = try Self.frequencies(files)
    pasts = try Self.mappings(files, "rules/history.tsv")
    relatives = try Self.mappings(files, "rules/family-history.tsv")
  }

  private static func mappings(
    _ files: [String: String], _ path: String
  ) throws(LanguageError) -> [(codes: String, result: String)] {
    guard let text = files[path] else { return [] }
    return try WrittenTable(text, file: path, columns: ["codes", "result"]).rows.map { (String($0[0]), String($0[1])) }
  }

  private static func pairs(
    _ files: [String: String], _ path: String, _ columns: [String]
  ) throws(LanguageError) -> [String: String] {
    guard let text = files[path] else { return [:] }
    var pairs: [String: String] = [:]
    for row in try WrittenTable(text, file: path, columns: columns).rows {
      let typed = SearchWords.words(in: String(row[0])).joined(separator: " ")
      pairs[typed] = columns[1] == "canonical" ? WordFolder.fold(row[1]) : String(row[1])
    }
    return pairs
  }

  private static func frequencies(_ files: [String: String]) throws(LanguageError) -> [(String, UInt8)] {
    let path = "rules/frequent.tsv"
    guard let text = files[path] else { return [] }
    let table = try WrittenTable(text, file: path, columns: ["often", "codes"])
    var frequencies: [(String, UInt8)] = []
    for row in table.rows {
      guard let often = UInt8(row[0]), (1...3).contains(often) else {
        throw table.problem(row, "does not begin with 1, 2 or 3")
      }
      frequencies += row[1].split(separator: " ").map { (String($0), often) }
    }
    return frequencies
  }
}
