import Foundation
import Messages
import Testing

@testable import Codebook

struct CompiledCacheTests {
  private let cache = TestCodebooks.temporaryFolder()

  private func compiledFile(of folder: URL) throws -> URL {
    try CompiledCache(folder: CodebookFolder(folder), cache: cache).file
  }

  private func age(_ folder: URL, by seconds: Double) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: folder.path) {
      try manager.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: folder.appending(path: path).path)
    }
  }

  private func title(_ code: String, in folder: URL) throws -> String? {
    let codes = try Codebooks.open(folder: folder, cache: cache).newestICD10CM
    return codes.flatMap { codes in codes.find(code).map { codes.title($0) } }
  }

  private func edit(_ folder: URL, _ old: String, _ new: String) throws {
    let file = folder.appending(path: "icd-10-cm/2026-04-01/codes.tsv")
    let text = try String(contentsOf: file, encoding: .utf8).replacing(old, with: new)
    try Data(text.utf8).write(to: file)
  }

  @Test func secondOpeningUsesTheCompiledFile() throws {
    let folder = try TestCodebooks.small()
    try age(folder, by: 60)
    _ = try Codebooks.open(folder: folder, cache: cache)
    let file = try compiledFile(of: folder)
    let inode = try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int
    #expect(try title("C44", in: folder) == "Other malignant neoplasm of skin")
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int == inode)
  }

  @Test func sameTextSameBytes() throws {
    let folder = try TestCodebooks.small()
    _ = try Codebooks.open(folder: folder, cache: cache)
    let first = try Data(contentsOf: compiledFile(of: folder))
    _ = try Codebooks.build(folder: folder, cache: cache)
    #expect(try Data(contentsOf: compiledFile(of: folder)) == first)
  }

  @Test("A change of the text counts at once, of the same length too")
  func changedText() throws {
    let folder = try TestCodebooks.small()
    for new in ["Other malignant neoplasm of foot", "x", "Another"] {
      let old = try #require(try title("C44", in: folder))
      try edit(folder, old, new)
      #expect(try title("C44", in: folder) == new)
    }
  }

  @Test func touchedTextIsNotCompiledAnew() throws {
    let folder = try TestCodebooks.small()
    _ = try Codebooks.open(folder: folder, cache: cache)
    let before = try FileManager.default.attributesOfItem(atPath: compiledFile(of: folder).path)
    try age(folder, by: 30)
    _ = try Codebooks.open(folder: folder, cache: cache)
    let after = try FileManager.default.attributesOfItem(atPath: compiledFile(of: folder).path)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test func aNewFileCounts() throws {
    let folder = try TestCodebooks.small()
    try age(folder, by: 60)
    #expect(try Codebooks.open(folder: folder, cache: cache).editions.count == 1)
    let local = try TestCodebooks.small(editions: ["2025-10-01"])
    try FileManager.default.copyItem(at: local, to: folder.appending(path: "local"))
    #expect(
      try Codebooks.open(folder: folder, cache: cache).editions.map(\.edition.description) == [
        "2025-10-01", "2026-04-01",
      ])
  }

  @Test func overlayTakesThePlaceOfSingleFiles() throws {
    let folder = try TestCodebooks.small()
    let local = folder.appending(path: "local/icd-10-cm/2026-04-01")
    try FileManager.default.createDirectory(at: local, withIntermediateDirectories: true)
    try Data("code\tterm\nC44\tSkin cancer\n".utf8).write(to: local.appending(path: "inclusion-terms.tsv"))
    let codes = try #require(try Codebooks.open(folder: folder, cache: cache).newestICD10CM)
    #expect(codes.find("C44").map { codes.inclusionTerms($0) } == ["Skin cancer"])
    #expect(codes.find("C43.1").map { codes.inclusionTerms($0) } == [])
    #expect(codes.find("C43").map { codes.notes($0).count } == 1)
  }

  @Test func editionWithoutCodesSwitchesNothingOff() throws {
    let folder = try TestCodebooks.small()
    let later = folder.appending(path: "icd-10-cm/2026-10-01")
    try FileManager.default.createDirectory(at: later, withIntermediateDirectories: true)
    let description = """
      {"edition": "2026-10-01", "system": "icd-10-cm", "tables": {}, "validThrough": "2027-09-30"}
      """
    try Data(description.utf8).write(to: later.appending(path: "edition.json"))
    let books = try Codebooks.open(folder: folder, cache: cache)
    #expect(books.editions.count == 2 && books.newestICD10CM?.edition.description == "2026-04-01")
  }

  @Test("A damaged compiled file is made anew", arguments: 0..<12)
  func damaged(part: Int) throws {
    let folder = try TestCodebooks.small()
    try age(folder, by: 60)
    _ = try Codebooks.open(folder: folder, cache: cache)
    let file = try compiledFile(of: folder)
    let good = try Data(contentsOf: file)
    var bad = good
    switch part {
    case 0: bad = Data()
    case 1: bad = good.prefix(40)
    case 2: bad = good.prefix(good.count - 1)
    default: bad[good.count * (part - 2) / 10 - 1] ^= 0x55
    }
    try bad.write(to: file)
    #expect(try title("C44", in: folder) == "Other malignant neoplasm of skin")
    #expect(try Data(contentsOf: file) == good || part > 2)
  }

  @Test func cacheThatCannotBeWritten() throws {
    let folder = try TestCodebooks.small()
    let codes = try Codebooks.open(folder: folder, cache: URL(filePath: "/proc/no-such-place")).newestICD10CM
    #expect(codes?.find("C44") != nil)
  }

  @Test func manyAtOnce() async throws {
    let folder = try TestCodebooks.small()
    let cache = cache
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<16 {
        group.addTask { try Codebooks.open(folder: folder, cache: cache).editions.map(\.codes).reduce(0, +) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 19, count: 16))
    let left = try FileManager.default.contentsOfDirectory(atPath: cache.path).filter { $0.hasPrefix(".") }
    #expect(left.isEmpty)
  }

  @Test(
    "A wrong table names its file and line",
    arguments: [
      ("C44\t1\t", "C44\t2\t", 6), ("C44\t1\t", "C44 1 ", 6), ("C44\t1\t", "4C4\t1\t", 6),
      ("code\tbillable", "a\tb", 1),
    ])
  func wrongTable(old: String, new: String, line: Int) throws {
    let folder = try TestCodebooks.small()
    try edit(folder, old, new)
    do {
      _ = try Codebooks.open(folder: folder, cache: cache)
      Issue.record("was opened")
    } catch {
      #expect(error.report.id == "CBK008" && error.report.place.hasSuffix("codes.tsv, line \(line)"))
    }
  }

  @Test func noFolder() {
    #expect(throws: CodebookError.self) { try Codebooks.open(folder: URL(filePath: "/no/such/folder"), cache: cache) }
  }
}
