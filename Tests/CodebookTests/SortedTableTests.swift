import Codebook
import Foundation
import Messages
import TestSupport
import Testing

/// Edit tables as they lie in the folder, compiled and looked up.
struct SortedTableTests {
  static func open(_ files: [String: String]) throws -> Codebooks {
    let folder = TestCodebooks.temporaryFolder()
    let cache = TestCodebooks.temporaryFolder()
    defer { for place in [folder, cache] { try? FileManager.default.removeItem(at: place) } }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try Codebooks.build(folder: folder, cache: cache)
  }

  static let mue = "code\tunits\tindicator\tfrom\n"

  @Test func rowsAreFoundWhateverTheirOrder() throws {
    let books = try Self.open([
      "edits/2026-01-01/mue.tsv": Self.mue + "G0002\t1\t1\nA0001\t2\t\t2026-01-01\nG0001\t3\t2\t\n"
    ])
    let table = try #require(books.table(.unlikelyUnits, on: day("2026-05-01")))
    #expect(table.rows("G0001") == [["G0001", "3", "2", ""]])
    #expect(table.rows("G0002") == [["G0002", "1", "1", ""]])
    #expect(table.rows("A0001", "2") == [["A0001", "2", "", "2026-01-01"]])
    #expect(table.rows("G000") == [] && table.rows("Z9999") == [] && table.rows("A0001", "3") == [])
    #expect(table.all.map { $0[0] } == ["A0001", "G0001", "G0002"])
    #expect(table.contains("A0001") && table.count == 3)
  }

  @Test func theDateOfServicePicksTheEdition() throws {
    let books = try Self.open([
      "edits/2026-01-01/mue.tsv": Self.mue + "G0001\t1\n", "local/edits/2026-04-01/mue.tsv": Self.mue + "G0001\t2\n",
      "local/edits/2026-01-01/mue.tsv": Self.mue + "G0001\t9\n",
    ])
    func units(_ date: String) -> String? { books.table(.unlikelyUnits, on: day(date))?.rows("G0001").first?[1] }
    #expect(units("2026-03-31") == "9", "what the firm imports goes before what is shipped")
    #expect(units("2026-04-01") == "2")
    #expect(units("2020-01-01") == "9", "before the first edition the oldest counts")
    #expect(books.table(.addOns, on: day("2026-04-01")) == nil)
    #expect(books.editTables.map(\.rows) == [1, 1])
  }

  @Test func aTableOfAnotherFormIsRefused() throws {
    for text in ["", "units\tcode\n", Self.mue + "G0001\t1\t1\t\t\n", Self.mue + "\t1\n"] {
      let error = #expect(throws: CodebookError.self) { try Self.open(["edits/2026-01-01/mue.tsv": text]) }
      #expect(error?.report.id == "CBK008")
    }
  }

  @Test func anImportIsWhatIsLookedUp() throws {
    let folder = TestCodebooks.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try TableImporter(.singleDoseDrugs, edition: day("2026-04-01"))
      .text(from: Array("J9999\nJ0001\n".utf8), named: "list.txt")
    guard case .table(let text) = result else { return }
    try text.write(into: folder)
    try text.write(into: folder)
    let sources = try String(contentsOf: folder.appending(path: "edits/2026-04-01/sources.tsv"), encoding: .utf8)
    #expect(sources.split(separator: "\n").count == 2 && sources.contains("single-dose\tlist.txt\t"))
    let books = try Codebooks.build(folder: folder, cache: folder.appending(path: ".cache"))
    #expect(books.table(.singleDoseDrugs, on: day("2026-04-01"))?.contains("J0001") == true)
  }

  @Test func aTableThatComesInPartsGrows() throws {
    let folder = TestCodebooks.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, row) in [("f1.txt", "G0001\tG0002"), ("f2.txt", "A0001\tA0002"), ("f1.txt", "G0001\tG0002")] {
      let result = try TableImporter(.servicePairs, edition: day("2026-04-01"))
        .text(from: Array("\(row)\t\t20200101\t*\t1\tx\n".utf8), named: name)
      guard case .table(let text) = result else { return }
      try text.write(into: folder)
    }
    let table = try String(contentsOf: folder.appending(path: "edits/2026-04-01/ncci-ptp.tsv"), encoding: .utf8)
    #expect(
      table
        == "column1\tcolumn2\tindicator\tfrom\tthrough\nA0001\tA0002\t1\t2020-01-01\t\nG0001\tG0002\t1\t2020-01-01\t\n")
    let sources = try String(contentsOf: folder.appending(path: "edits/2026-04-01/sources.tsv"), encoding: .utf8)
    #expect(sources.split(separator: "\n").count == 3, "a header and two files")
  }

  @Test("Every row of a random table is found, and nothing else", arguments: UInt64(0)..<50)
  func lookUp(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let keys = Set(
      (0..<Int.random(in: 0...40, using: &random)).map { _ in "G\(Int.random(in: 0...200, using: &random))" })
    let text = "code\n" + keys.map { $0 + "\n" }.joined()
    let books = try Self.open(["edits/2026-01-01/poa-exempt.tsv": text])
    let table = try #require(books.table(.poaExempt, on: day("2026-04-01")))
    for number in 0...200 { #expect(table.contains("G\(number)") == keys.contains("G\(number)")) }
  }
}
