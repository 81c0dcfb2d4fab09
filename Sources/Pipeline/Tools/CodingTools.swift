internal import Codebook
internal import Foundation
internal import Ingest
internal import Messages
internal import Normalize
internal import Suggest

/// The stages that need books: `Normalize` with its language tables, `Suggest` with its codebook.
struct CodingTools: Sendable {
  /// Name of all that suggestions depend on: books, tables, mode, learned file.
  let fingerprint: String
  /// The last valid day of the newest edition of ICD-10-CM.
  let lastValidDay: CalendarDate

  private let books: Books
  private let normalizers: [String: Normalizer]
  // One an edition, by its first valid day.
  private let suggesters: [CalendarDate: Suggester]

  init(_ books: Books, options: CodingOptions) throws {
    self.books = books
    lastValidDay = try books.lastValidDay
    fingerprint = "\(books.fingerprint) \(options.mode.rawValue)"
    var normalizers: [String: Normalizer] = [:]
    for language in ["en", "es"] {
      let files = books.codebooks.texts(in: "language/\(language)")
      if !files.isEmpty { normalizers[language] = Normalizer(tables: try LanguageTables(files: files)) }
    }
    self.normalizers = normalizers
    var suggesters: [CalendarDate: Suggester] = [:]
    for edition in books.codebooks.editions where edition.system == .icd10cm {
      guard let book = books.codebooks.icd10cm(edition: edition.edition) else { continue }
      suggesters[edition.edition] = try Self.suggester(book, books.codebooks, options.mode)
    }
    self.suggesters = suggesters
  }

  private static func suggester(_ book: ICD10CM, _ books: Codebooks, _ kind: SuggestionKind) throws -> Suggester {
    let mode: SuggestionMode =
      switch kind {
      case .billing: .billing
      case .mentions: .mentions
      }
    return Suggester(
      book: book, terms: try books.terms(of: book),
      tables: try RuleTables(files: books.texts(in: "rules"), book: book),
      words: WordLists(
        neutral: books.words("neutral-words.txt", language: "en"),
        returnVisits: books.words("return-visits.txt", language: "en")),
      mode: mode)
  }

  /// Finds the structure of a note; `language` is what holds where the note does not say it.
  func normalize(_ note: Note, language: String?) throws -> NormalizedNote {
    var note = note
    if note.language == nil {
      note.language = language ?? LanguageGuess.language(of: note.text)
      if language == nil { note.findings.append(Self.assumed(note.language ?? "", note.id)) }
    }
    guard let normalizer = normalizers[note.language ?? ""] ?? normalizers["en"] else {
      throw PipelineError.noLanguage(note: note.id)
    }
    return try normalizer.process(note)
  }

  /// Proposes codes from the edition that holds on the encounter's date.
  func suggest(_ notes: EncounterNotes) throws -> CodedEncounter {
    let (book, finding) = try books.codebooks.icd10cm(on: notes.encounter.date ?? lastValidDay)
    guard let suggester = suggesters[book.edition] else { throw CodebookError.noEdition(system: .icd10cm) }
    var notes = notes
    if let finding { notes.findings.append(finding) }
    return try suggester.process(notes)
  }

  private static func assumed(_ language: String, _ note: String) -> Finding {
    Finding(
      "PIP026", .information, at: "note \(note)", "The language was taken to be \(language).",
      fix: "Give language in the manifest if it is not.")
  }
}
