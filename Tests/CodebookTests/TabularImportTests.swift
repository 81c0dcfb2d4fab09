import Codebook
import Foundation
import Messages
import TestSupport
import Testing

struct TabularImportTests {
  static let april = CalendarDate("2026-04-01")!

  private func imported(_ text: String, edition: CalendarDate = april) throws -> TextCodebook {
    try OfficialImporter(.tabular, edition: edition).text(from: Array(text.utf8), named: "tabular.xml")
  }

  private func file(_ name: String) throws -> String {
    String(decoding: try #require(try imported(TabularFixture.text).files[name]), as: UTF8.self)
  }

  @Test(
    "Tables of the small list",
    arguments: [
      "codes.tsv", "inclusion-terms.tsv", "notes.tsv", "seventh-characters.tsv", "chapters.tsv", "sections.tsv",
      "edition.json",
    ])
  func tables(name: String) throws {
    try expectGolden(try file(name), "tabular/\(name)")
  }

  @Test func counts() throws {
    let text = try imported(TabularFixture.text)
    #expect(text.codes == 19 && text.billable == 10)
  }

  @Test(
    "An edition of another year is refused",
    arguments: [("2025-09-30", false), ("2025-10-01", true), ("2026-09-30", true), ("2026-10-01", false)])
  func year(date: String, isRight: Bool) throws {
    let edition = try #require(CalendarDate(date))
    if isRight {
      #expect(try imported(TabularFixture.text, edition: edition).edition == edition)
    } else {
      #expect(throws: CodebookError.wrongVersion(file: "tabular.xml", version: "2026", edition: edition)) {
        try imported(TabularFixture.text, edition: edition)
      }
    }
  }

  /// What is replaced in the small list, by what, and the error that follows.
  static let damages: [(String, String, CodebookError)] = [
    (
      "ICD10CM.tabular", "ICD10CM.index",
      .wrongRoot(file: "tabular.xml", element: "ICD10CM.index", expected: "ICD10CM.tabular")
    ),
    (
      "<version>2026</version>", "",
      .missingElement(file: "tabular.xml", line: 1, element: "version", parent: "ICD10CM.tabular")
    ),
    ("<desc>Concussion</desc>", "", .missingElement(file: "tabular.xml", line: 46, element: "desc", parent: "diag")),
    ("<name>C43.0</name>", "", .missingElement(file: "tabular.xml", line: 14, element: "name", parent: "diag")),
    (
      "<name>C43.0</name>", "<name>C44.0</name>",
      .wrongCode(file: "tabular.xml", line: 14, code: "C44.0", problem: "which is not below C43")
    ),
    (
      "<name>C43.10</name>", "<name>C43.1</name>",
      .wrongCode(file: "tabular.xml", line: 17, code: "C43.1", problem: "which is not below C43.1")
    ),
    (
      "<name>C43.10</name>", "<name>C43.1$</name>",
      .wrongCode(file: "tabular.xml", line: 17, code: "C43.1$", problem: "which is no ICD-10-CM code")
    ),
    (
      "<name>C44</name>", "<name>C44.0</name>",
      .wrongCode(file: "tabular.xml", line: 23, code: "C44.0", problem: "which is no category")
    ),
    (
      "<name>C44</name>", "<name>C43</name>",
      .wrongCode(file: "tabular.xml", line: 23, code: "C43", problem: "which line 12 has already")
    ),
    (
      "<name>C44</name>", "<name>C44<b/></name>",
      .unexpectedElement(file: "tabular.xml", line: 23, element: "b", parent: "name")
    ),
    (
      "<name>C44</name>", "<name>C44</name><excludes3/>",
      .unexpectedElement(file: "tabular.xml", line: 23, element: "excludes3", parent: "diag")
    ),
    (
      "with 6th character 7", "ending in 7",
      .wrongCode(
        file: "tabular.xml", line: 36, code: "S06",
        problem: "whose note on 7th characters that do not apply has an unknown form")
    ),
    ("char=\"D\"", "", .missingElement(file: "tabular.xml", line: 41, element: "char", parent: "extension")),
  ]

  @Test("A damaged file is refused", arguments: damages)
  func damaged(what: String, by: String, error: CodebookError) {
    let text = TabularFixture.text.replacing(what, with: by)
    #expect(throws: error) { try imported(text) }
  }

  @Test func notUTF8() {
    var bytes = Array(TabularFixture.text.utf8)
    bytes[400] = 0xFF
    #expect(throws: CodebookError.notUTF8(file: "t.xml", offset: 400)) {
      try OfficialImporter(.tabular, edition: Self.april).text(from: bytes, named: "t.xml")
    }
  }

  @Test("Any cut is an error that says where", arguments: UInt64(0)..<100)
  func truncated(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let bytes = Array(TabularFixture.text.utf8)
    let cut = Int.random(in: 0..<bytes.count - 1, using: &random)
    do {
      _ = try OfficialImporter(.tabular, edition: Self.april).text(from: Array(bytes[..<cut]), named: "tabular.xml")
      Issue.record("a file cut at \(cut) was imported")
    } catch {
      #expect(error.report.place.hasPrefix("tabular.xml"))
    }
  }

  @Test("Random damage is an error or a codebook, never a crash", arguments: UInt64(0)..<100)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Array(TabularFixture.text.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &random))
      bytes.replaceSubrange(start..<end, with: bytes[start..<end].shuffled(using: &random).prefix(20))
    }
    _ = try? OfficialImporter(.tabular, edition: Self.april).text(from: bytes, named: "tabular.xml")
  }
}
