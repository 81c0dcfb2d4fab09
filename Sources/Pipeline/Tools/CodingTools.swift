internal import Codebook
internal import Foundation
internal import Ingest
internal import Messages
internal import Suggest

/// The stages that need books: `Normalize` with its language tables, `Suggest` with its codebook.
struct CodingTools: Sendable {
  /// Name of all that suggestions depend on: books, tables, mode, learned file.
  let fingerprint: String
  /// The last valid day of the newest edition of ICD-10-CM.
  let lastValidDay: CalendarDate

  private let books: Books
  private let reader: NoteReader
  // One an edition, by its first valid day, and language.
  private let suggesters: [BookKey: Suggester]

  private struct BookKey: Hashable {
    var edition: CalendarDate
    var language: Language
  }

  init(_ books: Books, options: CodingOptions) throws {
    self.books = books
    lastValidDay = try books.lastValidDay
    let learned = try options.learned.map { try LearnedFile($0) }
    fingerprint = "\(books.fingerprint) \(options.mode.rawValue)" + (learned.map { " \($0.digest)" } ?? "")
    reader = try NoteReader(books.codebooks)
    var suggesters: [BookKey: Suggester] = [:]
    for edition in books.codebooks.editions where edition.system == .icd10cm {
      guard let book = books.codebooks.icd10cm(edition: edition.edition) else { continue }
      let tables = try RuleTables(files: books.codebooks.texts(in: "rules"), book: book)
      for language in books.codebooks.languages {
        suggesters[BookKey(edition: edition.edition, language: language)] =
          try Self.suggester(book, tables, language, books.codebooks, options.mode, learned?.codes)
      }
    }
    self.suggesters = suggesters
  }

  private static func suggester(
    _ book: ICD10CM, _ tables: RuleTables, _ language: Language, _ books: Codebooks, _ kind: SuggestionKind,
    _ learned: LearnedCodes?
  ) throws -> Suggester {
    Suggester(
      book: book, terms: try books.terms(of: book, in: language), tables: tables,
      words: WordLists(
        neutral: books.words("neutral-words.txt", language: language),
        returnVisits: books.words("return-visits.txt", language: language),
        function: books.words("function-words.txt", language: language)),
      mode: kind.mode, learned: learned?.language == language ? learned : nil)
  }

  /// Finds the structure of a note; `language` is what holds where the note does not say it.
  func normalize(_ note: Note, language: String?) throws -> NormalizedNote {
    try reader.read(note, language: language)
  }

  /// Proposes codes from the edition that holds on the encounter's date.
  func suggest(_ notes: EncounterNotes) throws -> CodedEncounter {
    let (suggester, finding) = try suggester(for: notes)
    var notes = notes
    if let finding { notes.findings.append(finding) }
    return try suggester.process(notes)
  }

  /// The codes that ``suggest(_:)`` proposes, each with what its score was made of.
  func scoredCodes(of notes: EncounterNotes) throws -> [ScoredCode] {
    try suggester(for: notes).suggester.scoredCodes(of: notes)
  }

  /// The suggester of the edition that holds on the encounter's date and of the language of its notes.
  func suggester(for notes: EncounterNotes) throws -> (suggester: Suggester, finding: Finding?) {
    let (book, finding) = try books.codebooks.icd10cm(on: notes.encounter.date ?? lastValidDay)
    let suggester =
      suggesters[BookKey(edition: book.edition, language: Self.language(of: notes))]
      ?? suggesters[BookKey(edition: book.edition, language: .english)]
    guard let suggester else { throw CodebookError.noEdition(system: .icd10cm) }
    return (suggester, finding)
  }

  private static func language(of note: Note) -> Language { Language(rawValue: note.language ?? "") ?? .english }

  // An encounter is read in the language that most of its text is written in.
  private static func language(of notes: EncounterNotes) -> Language {
    var bytes: [Language: Int] = [:]
    for note in notes.notes { bytes[language(of: note.note), default: 0] += note.note.text.utf8.count }
    return Language.allCases.max { bytes[$0, default: 0] < bytes[$1, default: 0] } ?? .english
  }
}
