import Foundation
import TestSupport
import Testing

@testable import Codebook

struct CompiledFileTests {
  private let digest = [UInt8](0..<32)

  private func sample() -> [UInt8] {
    var writer = CompiledFile.Writer()
    writer.add(name: "numbers", values: [1, 2, 3] as [Int32])
    writer.add(name: "a/text", bytes: Array("hello".utf8))
    writer.add(name: "empty", bytes: [])
    return writer.file(sourceDigest: digest)
  }

  @Test func sectionsReadAsWritten() throws {
    let file = try #require(CompiledFile(sample()))
    #expect(file.sectionNames == ["a/text", "empty", "numbers"])
    #expect(Array(file.section("a/text")) == Array("hello".utf8))
    #expect(file.section("empty").isEmpty && file.section("absent").isEmpty)
    let numbers = MappedArray<Int32>(file, "numbers")
    #expect((0..<numbers.count).map { numbers[$0] } == [1, 2, 3])
    #expect(file.sourceDigest == digest && file.isIntact)
  }

  @Test func sectionsAreAligned() throws {
    let file = try #require(CompiledFile(sample()))
    for name in file.sectionNames {
      let start = file.section(name).baseAddress.map { Int(bitPattern: $0) } ?? 0
      #expect(start.isMultiple(of: 8))
    }
  }

  @Test func orderOfAddingDoesNotMatter() {
    var writer = CompiledFile.Writer()
    writer.add(name: "empty", bytes: [])
    writer.add(name: "a/text", bytes: Array("hello".utf8))
    writer.add(name: "numbers", values: [1, 2, 3] as [Int32])
    #expect(writer.file(sourceDigest: digest) == sample())
  }

  @Test("Every changed byte is noticed")
  func damage() {
    let good = sample()
    for place in good.indices {
      var bad = good
      bad[place] ^= 0x10
      let file = CompiledFile(bad)
      // What lies between sections to align them carries nothing.
      let isPadding = file?.isIntact == true && bad[place] == 0x10
      #expect(file == nil || file?.isIntact == false || isPadding, "byte \(place)")
    }
  }

  @Test("Every cut is noticed")
  func truncation() {
    let good = sample()
    for length in 0..<good.count { #expect(CompiledFile(Array(good[..<length])) == nil) }
    #expect(CompiledFile(good + [0]) == nil)
  }

  @Test func noFile() {
    #expect(CompiledFile(contentsOf: URL(filePath: "/nowhere/at/all")) == nil)
  }
}
