/// Gathers the terms of an edition from its titles, its inclusion terms, the lexicon and the rule tables.
struct TermCompiler {
  let book: ICD10CM
  /// The language of the notes that the terms are looked up in.
  let language: Language
  /// Text of each file by its path below the codebook folder: `lexicon/skin.tsv`.
  let files: [String: String]

  /// The bytes of the section `terms/<edition>/<language>`.
  func section() throws(LanguageError) -> [UInt8] {
    let foreign = try equivalentRows(of: "lexicon/\(language.rawValue)/equivalents.tsv")
    var builder = TermTableBuilder(
      language: language, functionWords: words("function-words.txt"), genericWords: words("generic-words.txt"),
      equivalents: try equivalents(foreign: foreign))
    let phrases = words("return-visits.txt").flatMap { $0.split(separator: " ").map(String.init) }
    let right = words("spelled-right.txt")
    for word in words("neutral-words.txt") + right + phrases + Self.wordsOfTheProgram { builder.note(word: word) }
    // A foreign word stands for that of a title, whether or not a term of the lexicon has it too.
    for (word, _) in foreign { builder.note(word: String(word)) }
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
    "nondominant", "day", "week", "hour", "old", "gram", "g", "gm", "gms", "kg", "weight", "birthweight", "preterm",
    "cycle", "infusion", "course", "due", "secondary", "induced", "caused", "following", "after", "residual", "since",
    "normal", "negative", "unremarkable", "you", "your", "female", "male", "woman", "man",
    "lady", "gentleman", "girl", "boy", "mrs", "ms", "mr", "gravida", "she", "he", "her", "his", "him", "cervical",
    "thoracic", "lumbar", "lumbosacral",
  ]

  private func addTerms(of code: CodeID, _ title: String, to builder: inout TermTableBuilder) {
    if !isSeventhCharacterExpansion(code) {
      for text in TitleVariants.of(title) { builder.add(TermEntry(text, source: .title, codes: [code])) }
    }
    // "Pyelonephritis" is N16 only as the manifestation of another disease (I.A.13); alone it is N12.
    if book.isManifestation(code) { return }
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
    for path in WrittenTexts.lexiconPaths(of: language, in: files) {
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
    entries += try siteEntries() + sideEntries() + signalEntries()
    if let table = try table("rules/drugs.tsv", ["drug", "class"]) {
      entries += table.rows.map { TermEntry(String($0[0]), source: .drug, codes: [], label: String($0[1])) }
    }
    return entries
  }

  private func signalEntries() throws(LanguageError) -> [TermEntry] {
    guard let table = try table("rules/signals.tsv", ["phrase", "signal", "code"]) else { return [] }
    return table.rows.map { row in
      TermEntry(
        String(row[0]), source: .signal, codes: book.find(String(row[2])).map { [$0] } ?? [], label: String(row[1]))
    }
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

  // Folded words, each with the folded word that stands for it; of a foreign language that is an English one, which
  // may stand for another in its turn.
  private func equivalents(foreign: [(Substring, Substring)]) throws(LanguageError) -> [String: String] {
    var equivalents: [String: String] = [:]
    for (word, canonical) in try equivalentRows(of: "lexicon/equivalents.tsv") {
      equivalents[language.fold(word)] = language.fold(canonical)
    }
    let english = equivalents
    for (word, canonical) in foreign {
      let folded = language.fold(canonical)
      equivalents[language.fold(word)] = english[folded] ?? folded
    }
    return equivalents
  }

  private func equivalentRows(of path: String) throws(LanguageError) -> [(Substring, Substring)] {
    try table(path, ["word", "canonical"])?.rows.map { ($0[0], $0[1]) } ?? []
  }

  // The words of a list; titles are English whatever the language of the notes, so that theirs are needed always.
  private func words(_ name: String) -> [String] {
    let languages: [Language] = language == .english ? [.english] : [language, .english]
    return languages.flatMap { WrittenTexts.lines(of: files["language/\($0.rawValue)/\(name)"] ?? "") }
  }
}
