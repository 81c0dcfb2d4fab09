import Codebook
import Foundation
import Messages
import TestSupport
import Testing

struct IndexImportTests {
  static let april = CalendarDate("2026-04-01")!

  static func imported(_ text: String, _ kind: ImportKind, edition: CalendarDate = april) throws -> TextCodebook {
    try OfficialImporter(kind, edition: edition).text(from: Array(text.utf8), named: "index.xml")
  }

  static let files: [(ImportKind, String, String)] = [
    (.index, IndexFixture.diseases, "index.tsv"), (.externalCauses, IndexFixture.externalCauses, "external-causes.tsv"),
    (.neoplasms, IndexFixture.neoplasms, "neoplasms.tsv"), (.drugs, IndexFixture.drugs, "drugs.tsv"),
  ]

  @Test("Tables of the small indexes", arguments: files)
  func tables(kind: ImportKind, text: String, name: String) throws {
    let files = try Self.imported(text, kind).files
    #expect(files.keys.sorted() == ["edition.json", name].sorted())
    try expectGolden(String(decoding: try #require(files[name]), as: UTF8.self), "index/\(name)")
  }

  @Test("A table of another kind is refused", arguments: files)
  func otherKind(kind: ImportKind, text: String, name: String) {
    for other in [ImportKind.index, .externalCauses, .neoplasms, .drugs] where other != kind {
      let error = #expect(throws: CodebookError.self) { try Self.imported(text, other) }
      #expect(error?.report.id == "CBK010")
    }
    let error = #expect(throws: CodebookError.self) { try Self.imported(text, .tabular) }
    #expect(error?.report.id == "CBK002")
    #expect(throws: CodebookError.self) { try Self.imported(text, .order) }
  }

  @Test func otherYear() {
    let edition = CalendarDate("2026-10-01")!
    #expect(throws: CodebookError.wrongVersion(file: "index.xml", version: "2026", edition: edition)) {
      try Self.imported(IndexFixture.drugs, .drugs, edition: edition)
    }
  }

  /// What is replaced in the small index, by what, and the error that follows.
  static let damages: [(String, String, CodebookError)] = [
    (
      "<version>2026</version>", "",
      .missingElement(file: "index.xml", line: 1, element: "version", parent: "ICD10CM.index")
    ),
    (
      "<title>Abdominalgia</title>", "",
      .missingElement(file: "index.xml", line: 7, element: "title", parent: "mainTerm")
    ),
    (
      "<code>E10.9</code>", "<code>E1_</code>",
      .wrongCode(file: "index.xml", line: 18, code: "E1_", problem: "which is no ICD-10-CM code")
    ),
    (
      "<see>condition</see>", "<sea>condition</sea>",
      .unexpectedElement(file: "index.xml", line: 9, element: "sea", parent: "mainTerm")
    ),
    (
      "<see>condition</see>", "<cell col=\"2\">R52</cell>",
      .unexpectedElement(file: "index.xml", line: 9, element: "cell", parent: "mainTerm")
    ),
    (
      "<term level=\"1\"><title>type 1", "<term level=\"2\"><title>type 1",
      .missingElement(file: "index.xml", line: 18, element: "level=\"1\"", parent: "term")
    ),
  ]

  @Test("A damaged file is refused", arguments: damages)
  func damaged(what: String, by: String, error: CodebookError) {
    #expect(throws: error) { try Self.imported(IndexFixture.diseases.replacing(what, with: by), .index) }
  }

  @Test func notUTF8() {
    var bytes = Array(IndexFixture.drugs.utf8)
    bytes[900] = 0xE9
    #expect(throws: CodebookError.notUTF8(file: "d.xml", offset: 900)) {
      try OfficialImporter(.drugs, edition: Self.april).text(from: bytes, named: "d.xml")
    }
  }

  @Test("Any cut is an error that says where", arguments: UInt64(0)..<100)
  func truncated(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (kind, text, _) = Self.files[Int(seed % 4)]
    let bytes = Array(text.utf8)
    let cut = Array(bytes.prefix(Int.random(in: 0..<bytes.count - 1, using: &random)))
    let error = #expect(throws: CodebookError.self) {
      try OfficialImporter(kind, edition: Self.april).text(from: cut, named: "index.xml")
    }
    #expect(error?.report.place.hasPrefix("index.xml") == true)
  }

  @Test("Random damage is an error or a table, never a crash", arguments: UInt64(0)..<100)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (kind, text, _) = Self.files[Int(seed % 4)]
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &random))
      bytes.replaceSubrange(start..<end, with: bytes[start..<end].shuffled(using: &random).prefix(20))
    }
    _ = try? OfficialImporter(kind, edition: Self.april).text(from: bytes, named: "index.xml")
  }

  /// The releases at hand, with the numbers of their main terms and subterms.
  static let releases: [(ImportKind, String, String, Int, Int)] = [
    (.index, "icd10cm_index_2016_rebuilt.xml", "2015-10-01", 7_939, 67_649),
    (.neoplasms, "icd10cm-neoplasm-April-1-2026.xml", "2026-04-01", 1, 1_939),
    (.drugs, "icd10cm-drug-April-1-2026.xml", "2026-04-01", 5_179, 2_251),
    (.externalCauses, "icd10cm-eindex-April-1-2026.xml", "2026-04-01", 314, 7_776),
    (.neoplasms, "icd10cm_neoplasm_2023.xml", "2022-10-01", 1, 1_938),
  ]

  @Test(
    "The official releases, counted", .enabled(if: Fixtures.haveShared, "needs the releases"), arguments: releases)
  func official(kind: ImportKind, name: String, edition: String, mainTerms: Int, subterms: Int) throws {
    let file = try #require(Fixtures.shared).appending(path: "codebooks/icd10cm/\(name)")
    let importer = OfficialImporter(kind, edition: try #require(CalendarDate(edition)))
    let text = try importer.text(from: Array(try Data(contentsOf: file)), named: name)
    #expect(text.mainTerms == mainTerms && text.subterms == subterms)
    let table = try #require(text.files.first { $0.key.hasSuffix(".tsv") }?.value)
    #expect(table.count { $0 == UInt8(ascii: "\n") } == mainTerms + subterms + 1)
  }

  @Test(
    "What the index of 2016 names that the codes of 2026 no longer have",
    .enabled(if: Fixtures.haveShared, "needs the release"))
  func staleIndex() throws {
    let file = try #require(Fixtures.shared).appending(path: "codebooks/icd10cm/icd10cm_index_2016_rebuilt.xml")
    let importer = OfficialImporter(.index, edition: try #require(CalendarDate("2015-10-01")))
    let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try importer.text(from: Array(try Data(contentsOf: file)), named: file.lastPathComponent).write(into: folder)
    let shipped = Fixtures.repository.appending(path: "Codebooks/icd-10-cm")
    for edition in try FileManager.default.contentsOfDirectory(atPath: shipped.path) {
      try FileManager.default.copyItem(
        at: shipped.appending(path: edition), to: folder.appending(path: "icd-10-cm/\(edition)"))
    }
    let codebooks = try Codebooks.build(folder: folder, cache: folder.appending(path: "cache"))
    let day = try #require(CalendarDate("2026-05-01"))
    let index = try #require(codebooks.index(on: day))
    let report = IndexReport(index, with: try #require(codebooks.newestICD10CM))
    #expect(report.unknownCodes.count == 16)
    #expect(report.subdivided.count == 2536)
    // 499 say "condition"; most of the others lead to a table or to prose.
    #expect(report.deadEnds.count == 814)
  }
}
