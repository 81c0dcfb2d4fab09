public import Foundation
public import Messages

/// Finds what is wrong with the lexicon: rows that contradict each other, that can never be found, that name no code.
///
/// - CBK110, error: a code that no edition has.
/// - CBK111, warning: a code that the newest edition has no more.
/// - CBK112, error: the same words under the same condition stand for other codes in another row.
/// - CBK113, warning: a row that an earlier one says already.
/// - CBK114, error: a term that is never found: nothing but function words, or a single letter.
/// - CBK115, warning: a term that needs its own words near it, or none that a term can have.
public struct LexiconLint {
  private let codebooks: Codebooks
  private let files: [String: String]

  /// - Parameter files: Text by path below the codebook folder, of `lexicon` and `language`.
  init(_ codebooks: Codebooks, files: [String: String]) {
    self.codebooks = codebooks
    self.files = files
  }

  /// Reads the written tables of a folder.
  ///
  /// - Throws: ``CodebookError`` when the folder cannot be read.
  public init(_ codebooks: Codebooks, folder: URL) throws(CodebookError) {
    self.init(codebooks, files: try WrittenTexts(try CodebookFolder(folder)).files)
  }

  /// The findings, by language, file and line.
  ///
  /// - Throws: ``LanguageError`` when a table cannot be read at all.
  public func findings() throws(LanguageError) -> [Finding] {
    var findings: [Finding] = []
    for language in Language.allCases {
      var known = KnownTerms(try words(of: language))
      for path in WrittenTexts.lexiconPaths(of: language, in: files) {
        for entry in try LexiconFile(files[path] ?? "", file: path).entries {
          let place = "\(path), line \(entry.line)"
          findings += entry.codes.compactMap { wrongCode($0, at: place) }
          if let finding = known.add(entry, at: place) { findings.append(finding) }
        }
      }
    }
    return findings
  }

  private func words(of language: Language) throws(LanguageError) -> TermWords {
    let function = WrittenTexts.lines(of: files["language/\(language.rawValue)/function-words.txt"] ?? "")
    var equivalents: [String: String] = [:]
    for path in ["lexicon/equivalents.tsv", "lexicon/\(language.rawValue)/equivalents.tsv"] {
      guard let text = files[path] else { continue }
      for row in try WrittenTable(text, file: path, columns: ["word", "canonical"]).rows {
        equivalents[language.fold(row[0])] = WordFolder.fold(row[1])
      }
    }
    return TermWords(language: language, function: Set(function.map { language.fold($0) }), equivalents: equivalents)
  }

  private func wrongCode(_ code: String, at place: String) -> Finding? {
    let editions = codebooks.allICD10CM.filter { $0.find(code) != nil }.map(\.edition)
    if editions.isEmpty {
      return Finding("CBK110", .error, at: place, "names \(code), which no edition has", fix: "Correct the code.")
    }
    guard let newest = codebooks.newestICD10CM, editions.last != newest.edition else { return nil }
    return Finding(
      "CBK111", .warning, at: place, "names \(code), which edition \(newest.edition) has no more",
      fix: "Add a row with the code that took its place.")
  }
}

/// Cuts terms into words as the matcher of notes does.
struct TermWords {
  let language: Language
  let function: Set<String>
  let equivalents: [String: String]

  /// The words that have to be found, as they stand for others, and how many letters were typed for them.
  func content(of term: String) -> (words: [String], letters: Int) {
    var words: [String] = []
    var letters = 0
    for range in WordScanner.words(in: term) {
      let typed = term.utf8Text(range)
      let folded = language.fold(typed)
      guard !function.contains(folded) else { continue }
      letters += typed.utf8.count
      let isCapital =
        typed.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } && !typed.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
      words.append((equivalents[folded] ?? folded) + (isCapital ? "^" : ""))
    }
    return (words, letters)
  }
}

/// The terms of a language read so far.
private struct KnownTerms {
  private let words: TermWords
  private var rows: [Key: (codes: [String], place: String)] = [:]

  private struct Key: Hashable {
    var words: [String]
    var near: [String]
    var listedOnly: Bool
  }

  init(_ words: TermWords) { self.words = words }

  mutating func add(_ entry: LexiconFile.Entry, at place: String) -> Finding? {
    let content = words.content(of: entry.term)
    guard content.letters > 1 else {
      return Finding(
        "CBK114", .error, at: place, "\"\(entry.term)\" is never found: it has no word that is looked for",
        fix: "Remove the row, or write the term out.")
    }
    let near = Set(entry.near.map { words.content(of: $0).words.joined(separator: " ") })
    if near.contains("") || !near.isDisjoint(with: content.words) {
      return Finding(
        "CBK115", .warning, at: place, "\"\(entry.term)\" needs a word near it that it has itself, or that is none",
        fix: "Correct the words after near:.")
    }
    // The matcher does not look at the order of words.
    let key = Key(words: content.words.sorted(), near: near.sorted(), listedOnly: entry.listedOnly)
    guard let known = rows[key] else {
      rows[key] = (entry.codes, place)
      return nil
    }
    return finding(entry, known, at: place)
  }

  private func finding(
    _ entry: LexiconFile.Entry, _ known: (codes: [String], place: String), at place: String
  ) -> Finding {
    if known.codes == entry.codes {
      return Finding(
        "CBK113", .warning, at: place, "\"\(entry.term)\" says again what \(known.place) says", fix: "Remove the row.")
    }
    let (here, there) = (entry.codes.joined(separator: " "), known.codes.joined(separator: " "))
    return Finding(
      "CBK112", .error, at: place, "\"\(entry.term)\" is \(here) here and \(there) at \(known.place)",
      fix: "Keep the right row, or give each a condition.")
  }
}
