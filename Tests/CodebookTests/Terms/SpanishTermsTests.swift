import Foundation
import Testing

@testable import Codebook

@Suite("Terms of notes in Spanish")
struct SpanishTermsTests {
  /// A codebook folder with a Spanish word list and lexicon beside the small tabular list.
  private static func books() throws -> (Codebooks, folder: URL) {
    let folder = try TestCodebooks.small()
    let files = [
      "language/es/function-words.txt": "de\nla\n",
      "lexicon/es/symptoms.tsv": "term\tcode\twhen\ncalor de otro\tC43.0\t\n",
      "lexicon/es/equivalents.tsv": "word\tcanonical\nizquierdo\tleft\nriñón\tkidney\n",
    ]
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return (try Codebooks.build(folder: folder, cache: folder.appending(path: "cache")), folder)
  }

  @Test("Spanish terms stand in their own table, English ones do not change")
  func tables() throws {
    let (books, folder) = try Self.books()
    defer { try? FileManager.default.removeItem(at: folder) }
    let book = try #require(books.newestICD10CM)
    let english = try books.terms(of: book)
    let spanish = try books.terms(of: book, in: .spanish)
    func has(_ text: String, _ table: TermTable) -> Bool { table.terms.indices.contains { table.text(of: $0) == text } }
    #expect(has("calor de otro", spanish))
    #expect(!has("calor de otro", english))
    #expect(books.languages == [.spanish])
  }

  @Test("An equivalent reads a Spanish word as the English one")
  func equivalents() throws {
    let (books, folder) = try Self.books()
    defer { try? FileManager.default.removeItem(at: folder) }
    let spanish = try books.terms(of: try #require(books.newestICD10CM), in: .spanish)
    #expect(spanish.word(typed: "izquierda") == spanish.word(typed: "left"))
    #expect(spanish.word(typed: "RIÑONES") == spanish.word(typed: "kidney"))
    #expect(spanish.word(typed: "nadie") == TermTable.unknownWord)
  }
}
