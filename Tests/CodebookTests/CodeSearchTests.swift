import Codebook
import Foundation
import Messages
import Testing

struct CodeSearchTests {
  private let codes = TestCodebooks.icd10cm

  private func first(_ query: String, _ count: Int = 1) -> [String] {
    CodeSearch(codes).search(query, limit: count).map(\.code)
  }

  @Test(
    "Best result",
    arguments: [
      ("hypertension", "I10"), ("essential hypertension", "I10"), ("Type 2 diabetes", "E11.9"),
      ("type II diabetes mellitus", "E11.9"), ("dissociative fugue", "F44.1"),
      ("neonatal urinary tract infection", "P39.3"), ("ménière's disease", "H81.09"),
      ("menieres disease bilateral", "H81.03"),
      ("classical cholera", "A00.0"), ("acute appendicitis", "K35.80"), ("fracture of the femur", "S72.90XA"),
      ("crohn's disease", "K50.90"), ("Pneumonia", "J18.9"), ("urinary tract infection", "N39.0"),
      ("copd", "J44.9"), ("chest pain", "R07.9"), ("heart attack", "I21.9"),
      ("fracture of shaft of left femur", "S72.302A"),
      ("fracture of shaft of left femur, initial encounter for closed fracture", "S72.302A"),
      ("low back pain", "M54.50"),
    ])
  func best(query: String, code: String) {
    let found = first(query, 5)
    #expect(found.first == code, "\(found)")
  }

  @Test(
    "Starts of codes, with or without the dot",
    arguments: [
      ("e11.65", ["E11.65"]), ("E1165", ["E11.65"]), ("I1", ["I10", "I11", "I11.0"]),
      ("s72.001", ["S72.001", "S72.001A", "S72.001B"]),
      ("E11", ["E11", "E11.0", "E11.00"]),
    ])
  func byCode(query: String, expected: [String]) {
    #expect(first(query, 3) == expected)
  }

  @Test func lastWordMayBeAStart() {
    #expect(first("essential hyperten") == ["I10"])
    #expect(first("cholera unspec") == ["A00.9"])
  }

  @Test func lexiconTermComesFirst() throws {
    let folder = try TestCodebooks.small()
    let lexicon = folder.appending(path: "lexicon")
    try FileManager.default.createDirectory(at: lexicon, withIntermediateDirectories: true)
    let terms = "term\tcode\twhen\nburnt faces\tT20\t\nnone\tX99.99\t\n"
    try Data(terms.utf8).write(to: lexicon.appending(path: "skin.tsv"))
    let books = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    let search = CodeSearch(try #require(books.newestICD10CM))
    let result = try #require(search.search("Burnt face").first)
    #expect(result.code == "T20" && result.score == 1 && result.why == "lexicon: burnt faces")
    #expect(search.search("none").isEmpty)
  }

  @Test func whyNamesTheTerm() {
    let result = CodeSearch(codes).search("classical cholera", limit: 1).first
    #expect(result?.why == "inclusion term: Classical cholera" && result?.system == .icd10cm)
  }

  @Test func mostWordsAreEnoughWhenNotAllFit() {
    #expect(first("cholera eltor xyzzy", 3).contains("A00.1"))
  }

  @Test("Nothing found", arguments: ["", "  ", "qwxkvj", "...", "É"])
  func nothing(query: String) {
    #expect(first(query, 5).isEmpty || query == "É")
  }

  @Test func resultsAreOrderedAndUnique() {
    let results = CodeSearch(codes).search("fracture of shaft of left femur", limit: 20)
    #expect(results.count == 20 && Set(results.map(\.code)).count == 20)
    #expect(zip(results, results.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(results.allSatisfy { (0...1).contains($0.score) })
  }

  @Test func everyTitleFindsItsCode() {
    let search = CodeSearch(codes)
    for id in stride(from: codes.codes.lowerBound, to: codes.codes.upperBound, by: 977) where codes.isBillable(id) {
      let found = search.search(codes.title(id), limit: 10).map(\.code)
      #expect(found.contains(codes.code(id)), "\(codes.code(id)) \(codes.title(id))")
    }
  }
}
