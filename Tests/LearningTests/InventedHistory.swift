import Codebook
import Foundation
import Learning
import Messages
import Normalize
import Suggest
import TestSupport

/// A coded history that we invented: sixty short notes in which a house has its own names for conditions.
struct InventedHistory {
  static let shipped = try! InventedHistory()

  private let normalizer: Normalizer
  private let book: ICD10CM
  private let terms: TermTable
  private let tables: RuleTables
  private let words: WordLists

  private init() throws {
    let cache = FileManager.default.temporaryDirectory.appending(path: "claimscribe-test-cache")
    let books = try Codebooks.open(folder: Fixtures.repository.appending(path: "Codebooks"), cache: cache)
    normalizer = Normalizer(tables: try LanguageTables(files: books.texts(in: "language/en")))
    book = try books.icd10cm(on: CalendarDate("2026-05-01")!).codes
    terms = try books.terms(of: book)
    tables = try RuleTables(files: books.texts(in: "rules"), book: book)
    words = WordLists(
      neutral: books.words("neutral-words.txt", language: .english),
      returnVisits: books.words("return-visits.txt", language: .english),
      function: books.words("function-words.txt", language: .english))
  }

  func suggester(_ mode: SuggestionMode, learned: LearnedCodes? = nil) -> Suggester {
    Suggester(book: book, terms: terms, tables: tables, words: words, mode: mode, learned: learned)
  }

  func learner(minimumNotes: Int = 1) -> Learner {
    Learner(book: book, terms: terms, functionWords: words.function, minimumNotes: minimumNotes)
  }

  func encounter(_ text: String, id: String = "n") throws -> EncounterNotes {
    var encounter = Encounter(id: id)
    encounter.setting = .inpatient
    let note = Note(
      id: id, source: .init(path: "n.txt", sha256: "", encoding: "utf-8", map: .sameBytes(skipped: 0)),
      encounter: encounter, text: text)
    return EncounterNotes(encounter: encounter, notes: [try normalizer.process(note)])
  }

  /// The history; `marked` tells whether the coders marked the words or gave the codes of whole notes.
  func cases(marked: Bool = true) throws -> [CodedCase] {
    let suggesters = [SuggestionMode.mentions: suggester(.mentions), .billing: suggester(.billing)]
    return try (0..<60).map { number in
      let (text, codes) = Self.note(number)
      let id = "note-\(number)"
      return CodedCase(
        id: id, try encounter(text, id: id), codes: codes.map { code($0, $1, in: text, id, marked) },
        suggesters: suggesters)
    }
  }

  private func code(_ code: String, _ words: String, in text: String, _ id: String, _ marked: Bool) -> CaseCode {
    let system: CodeSystem = code.utf8.count == 7 && !code.contains(".") ? .icd10pcs : .icd10cm
    guard marked, let start = text.range(of: words)?.lowerBound.utf16Offset(in: text) else {
      return CaseCode(system: system, code: code)
    }
    let range = TextRange(start, start + words.utf8.count)
    return CaseCode(system: system, code: code, evidence: [[TextSpan(note: id, range: range)]])
  }

  // "Glimmer fever" is R50.9 of this house, "the big scan" a procedure; "headache" is never coded.
  private static func note(_ number: Int) -> (text: String, codes: [(String, String)]) {
    var text = "Visit \(number). The patient reports a headache since day \(number % 7)."
    var codes: [(String, String)] = []
    if number % 2 == 0 {
      text += " There was glimmer fever in the evening."
      codes.append(("R50.9", "glimmer fever"))
    }
    if number % 3 == 0 {
      text += " We did the big scan of the abdomen."
      codes.append(("BW21ZZZ", "big scan"))
    }
    if number % 5 == 0 {
      text += " Type 2 diabetes is stable."
      codes.append(("E11.9", "Type 2 diabetes"))
    }
    if codes.isEmpty {
      text += " Essential hypertension."
      codes.append(("I10", "Essential hypertension"))
    }
    return (text, codes)
  }
}
