import Messages
import Testing

struct SourceMapTests {
  /// Texts with characters of one to four bytes in UTF-8, line ends of every kind, and marks that combine.
  static let texts = [
    "", "Plain.", "36.5 °C", "naïve Sjögren’s", "CRLF\r\nCR\rLF\n", "e\u{301}", "日本 🩺 end", "\u{FFFD}\u{FEFF}x",
  ]

  @Test("UTF-8: every offset is the same byte after the mark", arguments: texts, [0, 3])
  func sameBytes(text: String, skipped: Int) {
    let source = Array(repeating: 0xEF, count: skipped) + Array(text.utf8)
    let map = SourceMap.sameBytes(skipped: skipped)
    for (offset, byte) in text.utf8.enumerated() {
      #expect(map.sourceOffset(of: offset, in: text).map { source[$0] } == byte)
    }
    #expect(map.sourceOffset(of: text.utf8.count, in: text) == source.count)
  }

  @Test("One byte a character: every character maps back to its byte", arguments: texts)
  func oneBytePerCharacter(text: String) {
    var offset = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(SourceMap.oneBytePerCharacter.sourceOffset(of: offset, in: text) == index)
      offset += UTF8.encode(scalar)?.count ?? 0
    }
    #expect(SourceMap.oneBytePerCharacter.sourceOffset(of: offset, in: text) == text.unicodeScalars.count)
  }

  @Test("No way back is said, not guessed", arguments: texts)
  func unavailable(text: String) {
    #expect(SourceMap.unavailable.sourceOffset(of: 0, in: text) == nil)
  }

  static let json: [(map: SourceMap, json: String)] = [
    (.sameBytes(skipped: 3), #"{"kind":"same-bytes","skipped":3}"#),
    (.oneBytePerCharacter, #"{"kind":"one-byte-per-character"}"#),
    (.unavailable, #"{"kind":"unavailable"}"#),
  ]

  @Test("The JSON of a map", arguments: json)
  func coding(map: SourceMap, json text: String) throws {
    #expect(try jsonText(of: map) == text)
    #expect(try decode(SourceMap.self, text) == map)
  }

  @Test(
    "Bad maps are refused",
    arguments: [#"{"kind":"same-bytes"}"#, #"{"kind":"same-bytes","skipped":-1}"#, #"{"kind":"utf-8"}"#, "{}"])
  func refuses(json: String) {
    #expect(throws: DecodingError.self) { try decode(SourceMap.self, json) }
  }
}
