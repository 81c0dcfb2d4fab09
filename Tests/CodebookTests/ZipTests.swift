import Foundation
import Messages
import TestSupport
import Testing

@testable import Codebook

struct ZipTests {
  private static let packed = [ZipFixture.dynamic, ZipFixture.fixed, ZipFixture.stored]

  @Test("What zlib packed comes out again", arguments: [ZipFixture.dynamic, ZipFixture.fixed, ZipFixture.stored])
  func inflate(packed: [UInt8]) {
    #expect(Inflater.inflate(packed[...], length: ZipFixture.text.count) == ZipFixture.text)
  }

  @Test(
    "Another length than the one said is damage", arguments: [ZipFixture.dynamic, ZipFixture.fixed, ZipFixture.stored])
  func wrongLength(packed: [UInt8]) {
    #expect(Inflater.inflate(packed[...], length: ZipFixture.text.count - 1) == nil)
    #expect(Inflater.inflate(packed[...], length: ZipFixture.text.count + 1) == nil)
  }

  @Test("Random damage is found, or comes out as long as it should", arguments: UInt64(0)..<300)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Self.packed[Int(seed % 3)]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    bytes.removeLast(Int.random(in: 0...2, using: &random))
    let result = Inflater.inflate(bytes[...], length: ZipFixture.text.count)
    #expect(result == nil || result?.count == ZipFixture.text.count)
  }

  @Test("Random bytes unpack to nothing or to no more than was said", arguments: UInt64(0)..<200)
  func noise(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    let result = Inflater.inflate(bytes[...], length: 1000)
    #expect(result == nil || result?.count == 1000)
  }

  @Test func checksum() { #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926) }

  private static let files = [
    ZipFixture.File(name: "folder/", content: []),
    ZipFixture.File(name: "folder/a.txt", content: ZipFixture.text, packed: ZipFixture.dynamic),
    ZipFixture.File(name: "b.txt", content: [1, 2, 3]),
  ]

  @Test func members() throws {
    let archive = try ZipArchive(ZipFixture.archive(Self.files, comment: "PK and more"), file: "z.zip")
    #expect(archive.members.map(\.name) == ["folder/a.txt", "b.txt"])
    #expect(try archive.bytes(of: archive.members[0]) == ZipFixture.text)
    #expect(try archive.bytes(of: archive.members[1]) == [1, 2, 3])
  }

  /// Files that are refused, with what the error says.
  static let refused: [(ZipFixture.File, String)] = [
    (ZipFixture.File(name: "a", content: ZipFixture.text, packed: ZipFixture.dynamic, length: 5), "damaged"),
    (ZipFixture.File(name: "a", content: ZipFixture.text, packed: ZipFixture.dynamic, length: 3 << 20), "refused"),
    (ZipFixture.File(name: "a", content: ZipFixture.text, packed: Array(ZipFixture.dynamic.dropLast(9))), "damaged"),
    (ZipFixture.File(name: "a", content: [1], isEncrypted: true), "encrypted"),
  ]

  @Test("A file that cannot be trusted is refused", arguments: refused)
  func refusal(file: ZipFixture.File, problem: String) throws {
    let archive = try ZipArchive(ZipFixture.archive([file]), file: "z.zip")
    let error = #expect(throws: CodebookError.self) { try archive.bytes(of: archive.members[0]) }
    #expect(error?.report.id == "CBK011" && error?.report.problem.contains(problem) == true)
  }

  @Test("Any cut of an archive is found", arguments: UInt64(0)..<60)
  func cut(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = ZipFixture.archive(Self.files)
    let cut = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
    #expect(throws: CodebookError.self) { try ZipArchive(cut, file: "z.zip") }
  }

  @Test("Random damage is an error or a file with its checksum, never a crash", arguments: UInt64(0)..<300)
  func damage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = ZipFixture.archive(Self.files)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      // Most of it where the directory is.
      let range = Bool.random(using: &random) ? bytes.indices.suffix(200) : bytes.indices
      bytes[Int.random(in: range, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    guard let archive = try? ZipArchive(bytes, file: "z.zip") else { return }
    for member in archive.members {
      guard let content = try? archive.bytes(of: member) else { continue }
      #expect(CRC32.of(content) == member.checksum)
    }
  }

  static let april = CalendarDate("2026-04-01")!

  @Test("The file of the kind is found in a published archive")
  func importFromArchive() throws {
    let tabular = Array(TabularFixture.text.utf8)
    let bytes = ZipFixture.archive([
      ZipFixture.File(name: "T/icd10cm-tabular-addenda-April-1-2026.xml", content: [0]),
      ZipFixture.File(name: "T/icd10cm-tabular-April-1-2026.pdf", content: [0]),
      ZipFixture.File(name: "T/icd10cm-tabular-April-1-2026.xml", content: tabular),
      ZipFixture.File(name: "T/icd10cm-index-April-1-2026.xml", content: [0]),
    ])
    let importer = OfficialImporter(.tabular, edition: Self.april)
    let text = try importer.text(from: bytes, named: "table-and-index.zip")
    #expect(text == (try importer.text(from: tabular, named: "icd10cm-tabular-April-1-2026.xml")))
  }

  @Test("An archive without the file, or with two of the kind, is refused")
  func wrongArchive() {
    let importer = OfficialImporter(.order, edition: Self.april)
    let names: [[String]] = [["a.txt"], ["order-1.txt", "order-2.txt"]]
    for names in names {
      let bytes = ZipFixture.archive(names.map { ZipFixture.File(name: $0, content: [0]) })
      let error = #expect(throws: CodebookError.self) { try importer.text(from: bytes, named: "z.zip") }
      #expect(error?.report.id == "CBK011")
    }
  }
}
