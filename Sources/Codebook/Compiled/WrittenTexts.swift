/// The tables that people write: lexicon, rules and language, with the firm's own laid over them.
///
/// A lexicon file of the overlay adds to the shipped ones; any other file of the overlay takes the shipped one's place.
struct WrittenTexts {
  /// Text by path below the codebook folder: `rules/chronic.tsv`.
  private(set) var files: [String: String] = [:]

  private static let folders = ["language/", "lexicon/", "review/", "rules/"]

  init(_ folder: CodebookFolder) throws(CodebookError) {
    let overlay = CodebookFolder.overlay + "/"
    for file in folder.files {
      let isLocal = file.path.hasPrefix(overlay)
      let path = isLocal ? String(file.path.dropFirst(overlay.count)) : file.path
      guard let place = Self.folders.first(where: path.hasPrefix) else { continue }
      guard let bytes = try folder.bytes(of: file.path), let text = String(validating: bytes, as: UTF8.self) else {
        throw .wrongRow(file: file.path, line: 1, problem: "is not UTF-8")
      }
      let isAddition = isLocal && place == "lexicon/"
      files[isAddition ? "lexicon/" + overlay + path.dropFirst(place.count) : path] = text
    }
  }

  static func sectionName(_ path: String) -> String { "text/\(path)" }

  /// The languages that have tables: English, and every other with a folder in `language`.
  var languages: [Language] {
    Language.allCases.filter { language in
      language == .english || files.keys.contains { $0.hasPrefix("language/\(language.rawValue)/") }
    }
  }

  /// The files of the lexicon that hold terms in a language, in order: those of English lie in no folder, or in `local`.
  static func lexiconPaths(of language: Language, in files: [String: String]) -> [String] {
    files.keys.filter { path in
      guard path.hasPrefix("lexicon/"), !path.hasSuffix("/equivalents.tsv") else { return false }
      let folders = path.split(separator: "/").dropLast().compactMap { Language(rawValue: String($0)) }
      return (folders.last ?? .english) == language
    }.sorted()
  }

  /// The lines of a list of words; lines that start with `#` are comments.
  static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init)
  }

  /// All English entries of the lexicon, by file: what codes are searched by.
  func lexicon() throws(LanguageError) -> [LexiconFile.Entry] {
    var entries: [LexiconFile.Entry] = []
    for path in Self.lexiconPaths(of: .english, in: files) {
      entries += try LexiconFile(files[path] ?? "", file: path).entries
    }
    return entries
  }
}
