/// The tables that people write: lexicon, rules and language, with the firm's own laid over them.
///
/// A lexicon file of the overlay adds to the shipped ones; any other file of the overlay takes the shipped one's place.
struct WrittenTexts {
  /// Text by path below the codebook folder: `rules/chronic.tsv`.
  private(set) var files: [String: String] = [:]

  private static let folders = ["language/", "lexicon/", "rules/"]

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

  /// All entries of the lexicon, by file.
  func lexicon() throws(LanguageError) -> [LexiconFile.Entry] {
    var entries: [LexiconFile.Entry] = []
    for path in files.keys.sorted() where path.hasPrefix("lexicon/") && path != "lexicon/equivalents.tsv" {
      entries += try LexiconFile(files[path] ?? "", file: path).entries
    }
    return entries
  }
}
