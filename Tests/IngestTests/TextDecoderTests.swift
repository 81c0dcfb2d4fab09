import Ingest
import Messages
import TestSupport
import Testing

@Suite struct TextDecoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var text: String
    var encoding: String
    var map: SourceMap
    var findings: [String] = []

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "ASCII", bytes: Array("Fever.\n".utf8), text: "Fever.\n", encoding: "utf-8", map: .sameBytes(skipped: 0)),
    Case(
      name: "UTF-8 with a byte-order mark", bytes: [0xEF, 0xBB, 0xBF] + Array("Señor".utf8), text: "Señor",
      encoding: "utf-8", map: .sameBytes(skipped: 3)),
    Case(
      name: "line ends of every kind are kept", bytes: Array("a\r\nb\rc\nd".utf8), text: "a\r\nb\rc\nd",
      encoding: "utf-8", map: .sameBytes(skipped: 0)),
    Case(
      name: "Windows-1252", bytes: Array("Crohn".utf8) + [0x92] + Array("s, 38.5".utf8) + [0xB0],
      text: "Crohn’s, 38.5°",
      encoding: "windows-1252", map: .oneBytePerCharacter, findings: ["ING031"]),
    Case(
      name: "UTF-8 with one stray byte", bytes: Array("años, días, señal".utf8) + [0xFF],
      text: "años, días, señal\u{FFFD}",
      encoding: "utf-8", map: .unavailable, findings: ["ING032"]),
    Case(
      name: "UTF-16 little-endian with a mark", bytes: [0xFF, 0xFE, 0x61, 0, 0xF1, 0, 0x3D, 0xD8, 0x00, 0xDE],
      text: "añ😀", encoding: "utf-16le", map: .unavailable),
    Case(
      name: "UTF-16 big-endian with a mark", bytes: [0xFE, 0xFF, 0, 0x61, 0, 0x0A], text: "a\n", encoding: "utf-16be",
      map: .unavailable),
    Case(
      name: "UTF-16 little-endian without a mark", bytes: "Plan:\r\nrest".utf16.flatMap { [UInt8($0), 0] },
      text: "Plan:\r\nrest", encoding: "utf-16le", map: .unavailable),
    Case(
      name: "UTF-16 big-endian without a mark", bytes: "Plan:\r\nrest".utf16.flatMap { [0, UInt8($0)] },
      text: "Plan:\r\nrest", encoding: "utf-16be", map: .unavailable),
    Case(
      name: "a stray control byte", bytes: Array(String(repeating: "Normal gait. ", count: 20).utf8) + [0x07],
      text: String(repeating: "Normal gait. ", count: 20) + "\u{7}", encoding: "utf-8", map: .sameBytes(skipped: 0),
      findings: ["ING033"]),
    Case(
      name: "form feeds and the Ctrl-Z of DOS", bytes: Array("One\u{C}Two\u{1A}".utf8), text: "One\u{C}Two\u{1A}",
      encoding: "utf-8", map: .sameBytes(skipped: 0)),
  ]

  @Test("Encodings", arguments: cases)
  func decodes(_ expected: Case) throws {
    let decoded = try TextDecoder().decode(expected.bytes, file: "a.txt")
    #expect(decoded.text == expected.text)
    #expect(Array(decoded.text.utf8) == Array(expected.text.utf8), "no normalization of characters")
    #expect(decoded.encoding == expected.encoding)
    #expect(decoded.map == expected.map)
    #expect(decoded.findings.map(\.id) == expected.findings)
  }

  static let refused: [(String, [UInt8], IngestError)] = [
    ("no bytes", [], .empty(file: "a.txt")),
    ("blanks alone", Array(" \r\n\t".utf8), .empty(file: "a.txt")),
    ("digits alone", Array("12 / 34\n".utf8), .empty(file: "a.txt")),
    ("a mark alone", [0xEF, 0xBB, 0xBF], .empty(file: "a.txt")),
    ("a NUL", Array("Fever".utf8) + [0] + Array("and cough".utf8), .binary(file: "a.txt", offset: 5)),
    ("control bytes", Array("ab".utf8) + [1, 2, 3], .binary(file: "a.txt", offset: 2)),
    ("a PDF", Array("%PDF-1.7 ...".utf8), .otherFormat(file: "a.txt", format: "PDF")),
    ("RTF", Array(#"{\rtf1\ansi Fever}"#.utf8), .otherFormat(file: "a.txt", format: "RTF")),
    ("half a unit", [0xFF, 0xFE, 0x61], .brokenUTF16(file: "a.txt", offset: 2)),
    ("half a pair", [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x61, 0], .brokenUTF16(file: "a.txt", offset: 4)),
    ("a second half first", [0xFE, 0xFF, 0xDE, 0x00], .brokenUTF16(file: "a.txt", offset: 2)),
    ("a NUL in UTF-16", [0xFF, 0xFE, 0x61, 0, 0, 0], .binary(file: "a.txt", offset: 4)),
  ]

  @Test("What is no text is refused", arguments: refused)
  func refuses(name: String, bytes: [UInt8], error: IngestError) {
    #expect(throws: error) { try TextDecoder().decode(bytes, file: "a.txt") }
  }

  @Test func largeFilesAreRefused() {
    let bytes = [UInt8](repeating: 0x61, count: TextDecoder.sizeLimit + 1)
    #expect(throws: IngestError.tooLarge(file: "a.txt", bytes: bytes.count, limit: TextDecoder.sizeLimit)) {
      try TextDecoder().decode(bytes, file: "a.txt")
    }
  }

  /// Text of letters of one to four bytes, written in each encoding that has a way back.
  @Test("Every character leads back to its bytes", arguments: UInt64(0)..<100)
  func sourceMapLeadsBack(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pools: [[Character]] = [["a", "b", " ", "\n"], ["é", "ñ", "°", "’", "€"], ["漢", "😀"]]
    let oneByte = seed.isMultiple(of: 2)
    let mark = !oneByte && seed.isMultiple(of: 3)
    var bytes: [UInt8] = mark ? [0xEF, 0xBB, 0xBF] : []
    var starts: [Int] = []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let pool = pools[Int.random(in: 0...(oneByte ? 1 : 2), using: &random)]
      let character = pool.randomElement(using: &random)!
      starts.append(bytes.count)
      bytes += oneByte ? [Self.windows1252[character] ?? UInt8(character.asciiValue!)] : Array(String(character).utf8)
    }
    bytes += Array("end".utf8)
    let decoded = try TextDecoder().decode(bytes, file: "a.txt")
    for (character, start) in zip(decoded.text.indices, starts) {
      let offset = decoded.text.utf8.distance(from: decoded.text.startIndex, to: character)
      #expect(decoded.map.sourceOffset(of: offset, in: decoded.text) == start)
    }
  }

  static let windows1252: [Character: UInt8] = ["é": 0xE9, "ñ": 0xF1, "°": 0xB0, "’": 0x92, "€": 0x80]

  @Test("Random bytes are decoded or refused, never worse", arguments: UInt64(0)..<200)
  func randomBytes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    let decoded = try? TextDecoder().decode(bytes, file: "a.txt")
    if let decoded, decoded.map == .sameBytes(skipped: 0) { #expect(Array(decoded.text.utf8) == bytes) }
  }
}
