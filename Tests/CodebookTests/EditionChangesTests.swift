import Foundation
import Messages
import Testing

@testable import Codebook

/// An invented FY2027 of the small tabular list against the one that it was made from.
struct EditionChangesTests {
  static let october = CalendarDate("2026-10-01")!

  /// What FY2027 has in place of what.
  static let patches: [(String, String)] = [
    ("<version>2026", "<version>2027"),
    ("<name>C43.0</name><desc>Malignant melanoma of lip", "<name>C43.0</name><desc>Melanoma of lip"),
    (
      "<diag><name>C4A.0</name><desc>Merkel cell carcinoma of lip</desc></diag>",
      "<inclusionTerm><note>Carcinoma of Merkel</note></inclusionTerm>"
    ),
    (
      "<diag><name>C44</name><desc>Other malignant neoplasm of skin</desc></diag>",
      """
      <diag><name>C44</name><desc>Other malignant neoplasm of skin</desc>
      <diag><name>C44.1</name><desc>Of eyelid</desc></diag><diag><name>C44.9</name><desc>Of no site</desc></diag></diag>
      """
    ),
    ("Merkel cell carcinoma (C4A.-)", "Merkel cell carcinoma (C4A)"),
    ("something of chapter 5 (F01-F99)", "carcinoma of no site (C44.9) with melanoma (C43.-)"),
    ("<extension char=\"D\">subsequent encounter</extension>\n", ""),
  ]

  /// A codebook folder with the small edition and the invented one.
  static func folder() throws -> URL {
    let folder = try TestCodebooks.small()
    let text = patches.reduce(TabularFixture.text) { $0.replacing($1.0, with: $1.1) }
    try OfficialImporter(.tabular, edition: october).text(from: Array(text.utf8), named: "tabular.xml").write(
      into: folder.appending(path: "local"))
    return folder
  }

  private let changes: EditionChanges
  private let codebooks: Codebooks

  init() throws {
    codebooks = try Codebooks.open(folder: try Self.folder(), cache: TestCodebooks.temporaryFolder())
    changes = try codebooks.changes(from: CalendarDate("2026-09-30")!, to: Self.october)
  }

  @Test func codes() {
    #expect(changes.added.map(\.code) == ["C44.1", "C44.9"])
    #expect(changes.deleted.map(\.code) == ["C4A.0", "S06.0X0D"])
    #expect(changes.reportable.map(\.code) == ["C4A"])
    #expect(changes.subdivided.map { [$0.code] + $0.into.map(\.code) } == [["C44", "C44.1", "C44.9"]])
  }

  @Test func wording() {
    #expect(
      changes.revised == [
        EditionChanges.Revision(code: "C43.0", from: "Malignant melanoma of lip", to: "Melanoma of lip")
      ])
    #expect(changes.notes.map { "\($0.place) \($0.kind)" } == ["C43 excludes2", "C43-C44 excludes1"])
    #expect(changes.notes.map { [$0.added.count, $0.removed.count] } == [[1, 1], [2, 2]])
    #expect(changes.seventhCharacters.map(\.code) == ["S06"])
    #expect(changes.seventhCharacters.first?.removed == ["D subsequent encounter"])
  }

  @Test func nothingBetweenTheSameEdition() throws {
    let days = ["2026-04-01", "2026-09-30"].compactMap { CalendarDate($0) }
    #expect(try codebooks.changes(from: days[0], to: days[1]).isEmpty)
    #expect(codebooks.editionsInForce(from: days[0], to: days[1]).allSatisfy { !$0.isChanged })
  }

  @Test("The first of April: one code system is updated, the other stays in force")
  func firstOfApril() throws {
    let folder = try TestCodebooks.small(editions: ["2025-10-01", "2026-04-01"])
    let procedures = folder.appending(path: "icd-10-pcs/2025-10-01")
    try FileManager.default.createDirectory(at: procedures, withIntermediateDirectories: true)
    try Data("code\tbillable\ttitle\n0016070\t1\tBypass\n".utf8).write(to: procedures.appending(path: "codes.tsv"))
    let description = """
      {"edition": "2025-10-01", "system": "icd-10-pcs", "tables": {}, "validThrough": "2026-09-30"}
      """
    try Data(description.utf8).write(to: procedures.appending(path: "edition.json"))
    let books = try Codebooks.open(folder: folder, cache: TestCodebooks.temporaryFolder())
    let rows = books.editionsInForce(from: CalendarDate("2026-03-31")!, to: CalendarDate("2026-04-01")!)
    #expect(
      rows.map { "\($0.system.rawValue) \($0.from?.description ?? "-") \($0.to?.description ?? "-")" } == [
        "icd-10-cm 2025-10-01 2026-04-01", "icd-10-pcs 2025-10-01 2025-10-01",
      ])
  }
}
