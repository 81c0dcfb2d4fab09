import Foundation
import Messages
import TestSupport
import Testing

@testable import Codebook

/// The small indexes of ``IndexFixture``, compiled.
struct AlphabeticIndexTests {
  static let day = CalendarDate("2026-05-04")!

  private let codebooks: Codebooks
  private let index: AlphabeticIndex

  init() throws {
    let folder = try TestCodebooks.small()
    for (kind, text, _) in IndexImportTests.files {
      try IndexImportTests.imported(text, kind).write(into: folder.appending(path: "local"))
    }
    codebooks = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    index = try #require(codebooks.index(on: Self.day))
  }

  private func titles(_ ids: [IndexID]) -> [String] { ids.map { index.title($0) } }

  @Test func tree() throws {
    #expect(
      titles(index.mainTerms) == [
        "Abdominalgia", "Amyloid heart (disease)", "Awkward", "Diabetes, diabetic (mellitus) (sugar)",
        "Disease, diseased", "Pain(s)",
      ])
    let diabetes = try #require(index.mainTerms(named: "Diabetic").first)
    #expect(titles(index.children(diabetes)) == ["with", "type 1"])
    #expect(titles(index.withTerms(diabetes)) == ["kidney complications NEC", "neuropathy"])
    #expect(index.codes(diabetes) == ["E11.9", nil])
    #expect(index.codes(try #require(index.mainTerms(named: "amyloid heart").first)) == ["E85.4", "I43"])
  }

  /// Paths as they stand in references, and the entry that each leads to.
  static let paths: [(String, [String]?)] = [
    ("Pain, abdominal", ["Pain(s)", "abdominal"]),
    ("Diabetes, with, neuropathy", ["Diabetes, diabetic (mellitus) (sugar)", "with", "neuropathy"]),
    ("Diabetes, neuropathy", ["Diabetes, diabetic (mellitus) (sugar)", "with", "neuropathy"]),
    ("diabetic kidney complications", ["Diabetes, diabetic (mellitus) (sugar)", "with", "kidney complications NEC"]),
    ("Disease, pelvic, inflammatory (acute)", ["Disease, diseased", "pelvis, pelvic", "inflammatory (female)"]),
    ("Pain, by site", ["Pain(s)"]),
    ("Pain, elbow", nil), ("Neuralgia", nil), ("", nil), ("with", nil),
  ]

  @Test("Paths of words", arguments: paths)
  func find(path: String, expected: [String]?) {
    #expect(index.find(path).map { index.path($0) } == expected)
  }

  /// Entries with a reference, and what it leads to.
  static let references: [(String, String)] = [
    ("Abdominalgia", "Pain(s) > abdominal"), ("Awkward", "condition"), ("Pain, ear", "codes"),
    ("Pain, in arthritis", "codes"), ("Pain, nerve", "dead end"), ("Pain, from drugs", "drugs"),
    ("Pain, pelvic", "Disease, diseased > pelvis, pelvic > inflammatory (female)"),
  ]

  @Test("What see leads to", arguments: references)
  func see(path: String, expected: String) throws {
    let found: String =
      switch index.seeTarget(try #require(index.find(path))) {
      case .entry(let id): index.path(id).joined(separator: " > ")
      case .table(let kind): kind.rawValue
      case .codes: "codes"
      case .condition: "condition"
      case .deadEnd: "dead end"
      case nil: "nothing"
      }
    #expect(found == expected)
  }

  @Test func deadEnds() {
    #expect(index.deadEnds.map { index.path($0) } == [["Pain(s)"], ["Pain(s)", "nerve"]])
  }

  @Test func neoplasmsBySiteAndBehaviour() throws {
    let table = try #require(codebooks.neoplasms(on: Self.day))
    #expect(table.codes(site: "breast")[.primary] == "C50.9-")
    #expect(table.codes(site: "breast, nipple")[.secondary] == "C79.81")
    #expect(table.codes(site: "breast, nipple")[.uncertain] == nil)
    #expect(table.codes(site: "breast, skin")[.benign] == "D23.5", "its see is followed")
    #expect(table.codes(site: "elsewhere").isEmpty)
  }

  @Test func drugsBySubstanceAndIntent() throws {
    let table = try #require(codebooks.drugs(on: Self.day))
    #expect(table.codes(substance: "alcohol, beverage")[.selfHarm] == "T51.0X2")
    #expect(table.codes(substance: "Aspirin")[.adverseEffect] == "T39.015", "its see is followed")
    #expect(table.codes(substance: "alcohol")[.underdosing] == nil)
  }

  @Test(
    "The entries that lead to a code", arguments: [("E11.40", ["neuropathy E11.40"]), ("M79.602", ["limb M79.60-"])])
  func byCode(code: String, expected: [String]) throws {
    let book = TestCodebooks.icd10cm
    let entries = index.entries(leadingTo: try #require(book.find(code)), of: book)
    #expect(entries.map { "\(index.title($0.id)) \($0.code)" } == expected)
  }

  @Test func codesNoLongerValid() throws {
    let report = IndexReport(index, with: try #require(codebooks.newestICD10CM))
    #expect(report.unknownCodes.count == 12, "the small tabular list has none of them")
    #expect(IndexReport(index, with: TestCodebooks.icd10cm).unknownCodes.isEmpty)
  }

  @Test("A table that cannot be is refused with its line", arguments: [("1\t", "3\t"), ("E11.40", "11.40")])
  func wrongTable(what: String, by: String) throws {
    let folder = try TestCodebooks.small()
    var text = try IndexImportTests.imported(IndexFixture.diseases, .index)
    let table = String(decoding: try #require(text.files["index.tsv"]), as: UTF8.self)
    text.files["index.tsv"] = Array(table.replacing(what, with: by).utf8)
    try text.write(into: folder)
    let error = #expect(throws: CodebookError.self) {
      try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    }
    #expect(error?.report.id == "CBK008" && error?.report.place.contains("index.tsv, line") == true)
  }

  @Test("Each table has its own edition: the newest not after the date")
  func editions() throws {
    let folder = try TestCodebooks.small()
    let later = CalendarDate("2026-10-01")!
    for edition in [IndexImportTests.april, later] {
      let text = IndexFixture.drugs.replacing("2026", with: edition == later ? "2027" : "2026")
      try IndexImportTests.imported(text, .drugs, edition: edition).write(into: folder)
    }
    try IndexImportTests.imported(IndexFixture.neoplasms, .neoplasms).write(into: folder)
    let books = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    let days = ["2020-01-01", "2026-09-30", "2026-10-01"].compactMap { CalendarDate($0) }
    #expect(days.map { books.drugs(on: $0)?.index.edition } == [IndexImportTests.april, IndexImportTests.april, later])
    #expect(days.allSatisfy { books.neoplasms(on: $0)?.index.edition == IndexImportTests.april })
    #expect(books.index(on: later) == nil)
    // A release of tables alone switches no codes off.
    #expect(try books.icd10cm(on: later).codes.edition == IndexImportTests.april)
    #expect(
      books.editionsInForce(from: days[1], to: days[2]).map { "\($0.table) \($0.isChanged)" } == [
        "codes false", "neoplasms false", "drugs true",
      ])
  }
}
