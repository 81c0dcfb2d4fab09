import Codebook
import Foundation
import Messages
import Normalize
import TestSupport

@testable import Suggest

/// Suggests codes for a text with the shipped codebooks, as a test needs them.
struct SuggestDesk {
  private let normalizer: Normalizer
  private let suggesters: [SuggestionMode: Suggester]

  /// The desk over the shipped codebooks, compiled once.
  static let shipped = try! SuggestDesk()

  private init() throws {
    let cache = FileManager.default.temporaryDirectory.appending(path: "claimscribe-test-cache")
    let books = try Codebooks.open(folder: Fixtures.repository.appending(path: "Codebooks"), cache: cache)
    normalizer = Normalizer(tables: try LanguageTables(files: books.texts(in: "language/en")))
    let (book, _) = try books.icd10cm(on: CalendarDate("2026-05-01")!)
    let terms = try books.terms(of: book)
    let tables = try RuleTables(files: books.texts(in: "rules"), book: book)
    let words = WordLists(
      neutral: books.words("neutral-words.txt", language: .english),
      returnVisits: books.words("return-visits.txt", language: .english))
    var suggesters: [SuggestionMode: Suggester] = [:]
    for mode in SuggestionMode.allCases {
      suggesters[mode] = Suggester(book: book, terms: terms, tables: tables, words: words, mode: mode)
    }
    self.suggesters = suggesters
  }

  /// The coded encounter of notes that are given as texts.
  func coded(_ texts: [String], setting: Setting, mode: SuggestionMode = .billing) throws -> CodedEncounter {
    var encounter = Encounter(id: "E1")
    encounter.setting = setting
    let notes = try texts.enumerated().map { index, text in
      try normalizer.process(
        Note(
          id: "n\(index + 1)",
          source: .init(path: "n.txt", sha256: "", encoding: "utf-8", map: .sameBytes(skipped: 0)),
          encounter: encounter, text: text))
    }
    guard let suggester = suggesters[mode] else { fatalError("no suggester of this mode") }
    return try suggester.process(EncounterNotes(encounter: encounter, notes: notes))
  }
}
