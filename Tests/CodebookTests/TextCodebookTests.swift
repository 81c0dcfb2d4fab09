import Codebook
import Foundation
import Messages
import Testing

struct TextCodebookTests {
  private let folder = TestCodebooks.temporaryFolder()

  private func text(_ files: [String: String]) -> TextCodebook {
    let importer = OfficialImporter(.tabular, edition: CalendarDate("2026-04-01")!)
    var text = try! importer.text(from: Array(TabularFixture.text.utf8), named: "tabular.xml")
    text.files = files.mapValues { Array($0.utf8) }
    return text
  }

  private func content(_ folder: URL) throws -> [String: String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).reduce(into: [:]) { files, name in
      files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }

  @Test func writesSystemAndEdition() throws {
    let edition = try text(["a.tsv": "1", "b.tsv": "2"]).write(into: folder)
    #expect(edition.path.hasSuffix("icd-10-cm/2026-04-01"))
    #expect(try content(edition) == ["a.tsv": "1", "b.tsv": "2"])
  }

  @Test func replacesItsOwnFilesAndKeepsOthers() throws {
    let edition = try text(["a.tsv": "1"]).write(into: folder)
    try Data("mine".utf8).write(to: edition.appending(path: "index.tsv"))
    try text(["a.tsv": "2", "b.tsv": "3"]).write(into: folder)
    #expect(try content(edition) == ["a.tsv": "2", "b.tsv": "3", "index.tsv": "mine"])
  }

  @Test func keepsTheSourcesOfOtherImportsOnRecord() throws {
    let edition = try text(["edition.json": description("icd10cm-index")]).write(into: folder)
    try text(["edition.json": description("icd10cm-tabular")]).write(into: folder)
    let json = try content(edition)["edition.json"] ?? ""
    #expect(json.contains("icd10cm-index") && json.contains("icd10cm-tabular"))
  }

  private func description(_ kind: String) -> String {
    """
    {"edition": "2026-04-01", "system": "icd-10-cm", "validThrough": "2026-09-30",
     "tables": {"\(kind)": {"source": "file.xml", "sha256": ""}}}
    """
  }

  @Test func leavesEverythingAsItWasWhenAFileCannotBeWritten() throws {
    let edition = try text(["a.tsv": "1"]).write(into: folder)
    #expect(throws: CodebookError.self) { try text(["a.tsv": "2", "no/such/b.tsv": "3"]).write(into: folder) }
    #expect(try content(edition) == ["a.tsv": "1"])
    let left = try FileManager.default.contentsOfDirectory(atPath: edition.deletingLastPathComponent().path)
    #expect(left == ["2026-04-01"])
  }
}
