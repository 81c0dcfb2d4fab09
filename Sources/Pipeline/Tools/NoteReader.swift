internal import Codebook
internal import Messages
internal import Normalize

/// Finds the structure of notes in the languages of the codebooks.
struct NoteReader: Sendable {
  private let normalizers: [Language: Normalizer]

  init(_ books: Codebooks) throws {
    var normalizers: [Language: Normalizer] = [:]
    for language in books.languages {
      normalizers[language] = Normalizer(
        tables: try LanguageTables(files: books.texts(in: "language/\(language.rawValue)")))
    }
    self.normalizers = normalizers
  }

  /// The sections, sentences and words of a note; `language` is what holds where the note does not say it.
  func read(_ note: Note, language: String? = nil) throws -> NormalizedNote {
    var note = note
    if note.language == nil {
      note.language = language ?? LanguageGuess.language(of: note.text)
      if language == nil { note.findings.append(Self.assumed(note.language ?? "", note.id)) }
    }
    let normalizer = Language(rawValue: note.language ?? "").flatMap { normalizers[$0] } ?? normalizers[.english]
    guard let normalizer else { throw PipelineError.noLanguage(note: note.id) }
    return try normalizer.process(note)
  }

  private static func assumed(_ language: String, _ note: String) -> Finding {
    Finding(
      "PIP026", .information, at: "note \(note)", "The language was taken to be \(language).",
      fix: "Give language in the manifest if it is not.")
  }
}
