/// Gathers the terms of an edition from its titles, its inclusion terms, the lexicon and the rule tables.
struct TermCompiler {
  let book: ICD10CM
  /// Text of each file by its path below the codebook folder: `lexicon/skin.tsv`.
  let files: [String: String]

  /// The bytes of the section `terms/<edition>`.
  func section() throws(LanguageError) -> [UInt8] {
    var builder = TermTableBuilder(
      functionWords: words("language/en/function-words.txt"), genericWords: words("language/en/generic-words.txt"),
      equivalents: try equivalents())
    let phrases = words("language/en/return-visits.txt").flatMap { $0.split(separator: " ").map(String.init) }
    for word in words("language/en/neutral-words.txt") + phrases + Self.wordsOfTheProgram { builder.note(word: word) }
    for entry in try lexicon() { builder.add(entry) }
    for code in book.codes {
      let title = book.title(code)
      builder.addTitle(title)
      addTerms(of: code, title, to: &builder)
    }
    for entry in try tableEntries() { builder.add(entry) }
    return builder.build()
  }

  // Words that rules look for although no term need have them.
  private static let wordsOfTheProgram = [
    "left", "right", "bilateral", "bilaterally", "both", "lt", "rt", "unspecified", "other", "specified", "without",
    "allergic", "allergy", "anaphylaxis", "smoke", "smoked", "smoker", "smoking", "tobacco", "cigarette", "cigar",
    "nicotine",
    "pack", "ppd", "chew", "snuff", "vape", "presents", "presented", "presenting", "admitted", "complains",
    "complaining",
    "complained", "complaint", "evaluation", "evaluated", "referred", "seen", "brought", "bmi", "dominant",
    "nondominant",
  ]

  private func addTerms(of code: CodeID, _ title: String, to builder: inout TermTableBuilder) {
    if !isSeventhCharacterExpansion(code) {
      for text in TitleVariants.of(title) { builder.add(TermEntry(text, source: .title, codes: [code])) }
    }
    for term in book.inclusionTerms(code) {
      for text in TitleVariants.of(term) { builder.add(TermEntry(text, source: .inclusionTerm, codes: [code])) }
    }
  }

  // "..., initial encounter": the code above it has the words.
  private func isSeventhCharacterExpansion(_ code: CodeID) -> Bool {
    guard book.code(code).utf8.count == 8, let parent = book.parent(code) else { return false }
    return book.title(code).hasPrefix(book.title(parent) + ", ")
  }

  private func lexicon() throws(LanguageError) -> [TermEntry] {
    var entries: [TermEntry] = []
    for path in files.keys.sorted() where path.hasPrefix("lexicon/") && path != "lexicon/equivalents.tsv" {
      for entry in try LexiconFile(files[path] ?? "", file: path).entries {
        let codes = entry.codes.compactMap { book.find($0) }
        guard codes.count == entry.codes.count else { continue }
        entries.append(
          TermEntry(entry.term, source: .lexicon, codes: codes, listedOnly: entry.listedOnly, near: entry.near))
      }
    }
    return entries
  }

  private func tableEntries() throws(LanguageError) -> [TermEntry] {
    var entries = try self.entries("rules/allergies.tsv", ["substance", "code"], .allergy)
    entries += try self.entries("rules/status.tsv", ["term", "code", "scope"], .status)
    entries += try self.entries("rules/tobacco.tsv", ["pattern", "code"], .tobacco)
    entries += try self.entries("rules/organisms.tsv", ["term", "code", "takes"], .organism, label: false)
    entries += try siteEntries() + sideEntries()
    if let table = try table("rules/drugs.tsv", ["drug", "class"]) {
      entries += table.rows.map { TermEntry(String($0[0]), source: .drug, codes: [], label: String($0[1])) }
    }
    return entries
  }

  // Every kind of injury or complaint in the columns with the site of its row: "contusion knee".
  private func siteEntries() throws(LanguageError) -> [TermEntry] {
    guard let table = try table("rules/sites.tsv", ["site"] + Self.siteColumns.map(\.name)) else { return [] }
    var entries: [TermEntry] = []
    for row in table.rows {
      for (index, column) in Self.siteColumns.enumerated() {
        guard let code = book.find(String(row[index + 1])) else { continue }
        entries += column.words.map { TermEntry("\($0) \(row[0])", source: .site, codes: [code]) }
      }
    }
    return entries
  }

  // The full codes of a site's right and left: "contusion right knee".
  private func sideEntries() throws(LanguageError) -> [TermEntry] {
    let sides = ["right", "left", "bilateral"]
    guard let table = try table("rules/site-sides.tsv", ["site", "kind"] + sides + ["unspecified"]) else { return [] }
    let words = Dictionary(uniqueKeysWithValues: Self.siteColumns.map { ($0.name, $0.words) })
    return table.rows.flatMap { row in
      sides.enumerated().flatMap { index, side -> [TermEntry] in
        guard let code = book.find(String(row[index + 2])) else { return [] }
        return (words[String(row[1])] ?? []).map {
          TermEntry("\($0) \(side) \(row[0])", source: .site, codes: [code])
        }
      }
    }
  }

  private static let siteColumns: [(name: String, words: [String])] = [
    ("contusion", ["contusion", "bruise"]), ("abrasion", ["abrasion"]), ("laceration", ["laceration"]),
    ("sprain", ["sprain"]), ("strain", ["strain"]), ("fracture", ["fracture"]), ("dislocation", ["dislocation"]),
    ("pain", ["pain"]), ("cellulitis", ["cellulitis"]), ("abscess", ["abscess"]),
    ("arthritis", ["arthritis", "osteoarthritis", "degenerative joint disease", "djd"]), ("swelling", ["swelling"]),
  ]

  // Rows of term, code and, as the label, a third column.
  private func entries(_ path: String, _ columns: [String], _ source: TermSource, label: Bool = true)
    throws(LanguageError) -> [TermEntry]
  {
    guard let table = try table(path, columns) else { return [] }
    return table.rows.map { row in
      let codes = row[1].split(separator: " ").compactMap { book.find(String($0)) }
      return TermEntry(String(row[0]), source: source, codes: codes, label: label ? String(row[2]) : "")
    }
  }

  private func table(_ path: String, _ columns: [String]) throws(LanguageError) -> WrittenTable? {
    guard let text = files[path] else { return nil }
    return try WrittenTable(text, file: path, columns: columns)
  }

  private func equivalents() throws(LanguageError) -> [String: String] {
    guard let table = try table("lexicon/equivalents.tsv", ["word", "canonical"]) else { return [:] }
    var equivalents: [String: String] = [:]
    for row in table.rows { equivalents[WordFolder.fold(row[0])] = WordFolder.fold(row[1]) }
    return equivalents
  }

  private func words(_ path: String) -> [String] {
    (files[path] ?? "").split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init)
  }
}
