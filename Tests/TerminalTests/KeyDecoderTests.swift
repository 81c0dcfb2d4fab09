import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  static let keys: [(String, [Key])] = [
    ("a", [.character("a")]), ("A?", [.character("A"), .character("?")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
    ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]),
    ("é", [.character("é")]), ("肺", [.character("肺")]), ("😀", [.character("😀")]),
    ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[C\u{1B}[D", [.right, .left]),
    ("\u{1B}[1;2A", [.shiftUp]), ("\u{1B}[1;2B", [.shiftDown]), ("\u{1B}[1;5C", [.right]),
    ("\u{1B}[Z", [.backTab]), ("\u{1B}[H\u{1B}[F", [.home, .end]), ("\u{1B}[1~\u{1B}[4~", [.home, .end]),
    ("\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.pageUp, .pageDown, .delete]),
    ("\u{1B}[200~a\nb\u{1B}[201~c", [.paste("a\nb"), .character("c")]),
    ("\u{1B}[200~x\u{1B}[Ay\u{1B}[201~", [.paste("x[Ay")]),
    // Unknown sequences are dropped whole.
    ("\u{1B}[15~a", [.character("a")]), ("\u{1B}[?1;2ca", [.character("a")]), ("\u{1B}[<0;1;1Ma", [.character("a")]),
    ("\u{1B}xa", [.character("a")]), ("\u{1B}OPa", [.character("a")]),
    ("\u{1B}\u{1B}[A", [.escape, .up]),
  ]

  @Test("Keys", arguments: keys)
  func decodes(bytes: String, expected: [Key]) {
    var decoder = KeyDecoder()
    let found = decoder.decode(bytes.utf8) + decoder.flush()
    #expect(found == expected)
  }

  @Test("The same keys, however the bytes are cut", arguments: UInt64(0)..<100)
  func split(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let chosen = (0..<30).map { _ in Self.keys.randomElement(using: &random)!.0 }
    let bytes = Array(chosen.joined().utf8)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    var decoder = KeyDecoder()
    var found: [Key] = []
    var index = 0
    while index < bytes.count {
      let next = min(bytes.count, index + Int.random(in: 1...4, using: &random))
      found += decoder.decode(bytes[index..<next])
      index = next
    }
    #expect(found == expected)
    #expect(decoder.isWaiting == whole.isWaiting)
  }

  @Test("Any bytes at all: no crash, and a plain letter after them is read", arguments: UInt64(0)..<300)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x32, 0x7E, 0x41, 0xC3, 0xE8, 0xF0, 0x9F, 0xFF, 0x00, 0x3F]
    var decoder = KeyDecoder()
    for _ in 0..<50 {
      _ = decoder.decode(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          Bool.random(using: &random)
            ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random)!
        })
    }
    _ = decoder.flush()
    // Ends a paste that may have begun.
    _ = decoder.decode("\u{1B}[201~".utf8)
    #expect(decoder.decode("a".utf8) == [.character("a")])
  }

  @Test func aLoneEscapeWaitsForTheCaller() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.flush() == [])
  }
}
