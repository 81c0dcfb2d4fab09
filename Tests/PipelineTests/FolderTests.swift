import Foundation
import Messages
import Testing

@testable import Pipeline

/// A folder with files, gone when the test is over.
final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "claimscribe-\(UUID().uuidString)")

  init(_ files: [String: String]) throws {
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

@Suite struct FolderTests {
  @Test func filesByTheirKindInOrder() throws {
    let folder = try Folder([
      "b.txt": "x", "a.txt": "x", "A.txt": "x", "sub/c.text": "x", "manifest.csv": "file\n", "sub/charges.csv": "x",
      "README.md": "x", "scan.pdf": "x", ".git/config": "x", "profiles/north.json": "{}", "expected/a.txt": "x",
      "decisions.ndjson": "x",
    ])
    let scan = try FolderScan(folder.url)
    #expect(scan.notes == ["A.txt", "a.txt", "b.txt", "sub/c.text"])
    #expect(scan.manifests == ["manifest.csv"])
    #expect(scan.charges == ["sub/charges.csv"])
    #expect(scan.supporting == ["README.md"])
    #expect(scan.unknown == ["scan.pdf"])
    #expect(scan.count == 8)
  }

  @Test func aFolderThatIsNotThere() {
    #expect(throws: PipelineError.self) { try FolderScan(URL(filePath: "/nowhere/at/all")) }
  }

  @Test func manifestsOfTwoFormsInOneFolder() throws {
    let folder = try Folder(["a.txt": "Fever.", "manifest.csv": "file\na.txt\n", "manifest.json": #"{"notes": []}"#])
    let reader = try FolderReader(folder.url, client: nil)
    #expect(reader.failures.map(\.report.id) == ["ING019"])
    guard case .note = reader.note("a.txt") else {
      Issue.record("the first manifest serves")
      return
    }
  }

  @Test func aBadRowHoldsItsOwnNoteBackAlone() throws {
    let folder = try Folder([
      "a.txt": "Fever.", "b.txt": "Cough.", "manifest.csv": "file,date\na.txt,tomorrow\nb.txt,2026-05-04\n",
    ])
    let reader = try FolderReader(folder.url, client: "north")
    guard case .failure(let failure) = reader.note("a.txt"), case .note(let note, _) = reader.note("b.txt") else {
      Issue.record("a.txt has a bad date, b.txt has none")
      return
    }
    #expect(failure.report.id == "ING015")
    #expect(failure.client == "north")
    #expect(note.encounter.client == "north")
  }

  @Test func twoFilesOfOneName() throws {
    let folder = try Folder(["a.text": "Fever.", "a.txt": "Cough."])
    let reader = try FolderReader(folder.url, client: nil)
    guard case .note = reader.note("a.text"), case .failure(let failure) = reader.note("a.txt") else {
      Issue.record("the second has no id of its own")
      return
    }
    #expect(failure.report.id == "ING009")
  }

  @Test func chargesThatCannotBeRead() throws {
    let folder = try Folder(["charges.csv": "encounter_id,charge\nE1,12.00\nE1,twelve\n"])
    let reader = try FolderReader(folder.url, client: nil)
    #expect(reader.tables.charges["E1"]?.lines.count == 1)
    #expect(reader.tables.charges["E1"]?.findings.map(\.severity) == [.error], "the claim has to wait for the line")
    #expect(reader.rowErrors.count == 1)
  }

  @Test func filesAreWrittenWholeOrNotAtAll() throws {
    let folder = try Folder(["x.xml": "old"])
    try AtomicFile.write(Array("new".utf8), to: folder.url.appending(path: "x.xml"))
    #expect(try String(contentsOf: folder.url.appending(path: "x.xml"), encoding: .utf8) == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["x.xml"])
    #expect(throws: PipelineError.self) {
      try AtomicFile.write([1], to: folder.url.appending(path: "none/x.xml"))
    }
  }

  @Test("Results come in the order of the items", arguments: [1, 2, 7])
  func parallel(jobs: Int) async {
    let results = await Parallel(jobs: jobs).map(Array(0..<100)) { item in
      if item.isMultiple(of: 7) { usleep(500) }
      return item * 2
    }
    #expect(results == (0..<100).map { $0 * 2 })
  }

  @Test func decisionsAreReadLineByLine() throws {
    let text = """
      {"encounter": "E1", "act": "accept", "system": "icd-10-cm", "code": "I10", "reviewer": "A", "time": "2026-05-04T09:00:00Z"}

      {"encounter": "E1", "act": "finish", "reviewer": "A", "time": "2026-05-04"}
      """
    let decisions = try DecisionFile.decisions(in: text, file: "d.ndjson")
    #expect(decisions.map(\.act) == [.accept, .finish])
    let error = #expect(throws: PipelineError.self) {
      try DecisionFile.decisions(in: text + "\n{\"encounter\": \"E1\"}", file: "d.ndjson")
    }
    #expect(error?.report.place == "d.ndjson, line 4")
  }
}
