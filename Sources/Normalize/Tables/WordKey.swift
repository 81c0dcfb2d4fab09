internal import Messages

/// What a word is known by: its letters in lower case, eight bytes at a time.
///
/// Up to eight bytes are held as they are; of a longer word the first eight, its length and a 64-bit hash stand for the
/// whole.
struct WordKey: Equatable, Sendable {
  private(set) var head: UInt64 = 0
  private(set) var hash: UInt64 = 0
  private(set) var count = 0

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  init() {}

  /// The key of a word by itself.
  init(_ word: some Collection<UInt8>) {
    self.init()
    for byte in Self.folded(word) { append(UInt64(byte), count: 1) }
    finish()
  }

  /// The key of a word in a text.
  @inline(__always)
  static func key(of word: TextRange, in text: UnsafeBufferPointer<UInt8>) -> WordKey {
    guard word.end + 8 <= text.count else { return WordKey(text[word.start..<word.end]) }
    var key = WordKey()
    var next = word.start
    var signs: UInt64 = 0
    while next < word.end {
      let chunk = chunk(text, next, min(8, word.end - next))
      signs |= chunk
      key.append(chunk, count: min(8, word.end - next))
      next += 8
    }
    guard signs & highBits == 0 else { return WordKey(text[word.start..<word.end]) }
    key.finish()
    return key
  }

  // Bytes of a chunk that is not full yet, or a whole one.
  @inline(__always)
  private mutating func append(_ bytes: UInt64, count added: Int) {
    if count < 8 {
      head |= bytes &<< UInt64(8 * count)
    }
    // The hash takes in whole chunks: what is not full waits in its low bytes.
    if count & 7 == 0 { hash = Self.mix(hash) ^ bytes } else { hash ^= bytes &<< UInt64(8 * (count & 7)) }
    count += added
  }

  @inline(__always) private mutating func finish() { hash = Self.mix(hash) }

  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 32)
  }

  // One to eight bytes of a text in lower case; those beyond ASCII as they are.
  @inline(__always)
  private static func chunk(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    let loaded = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    let bytes = UInt64(littleEndian: loaded) & (UInt64.max &>> UInt64(64 - 8 * count))
    // In each byte the high bit of the first sum says "A" or above, of the second above "Z": they differ for capitals.
    let low = bytes & ~highBits
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let aboveZ = low &+ 0x2525_2525_2525_2525
    return bytes | (((fromA ^ aboveZ) & ~bytes & highBits) &>> 2)
  }

  // In lower case without accents, the apostrophe of word processors (U+2019) as an ASCII one.
  private static func folded(_ word: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    for byte in word {
      folded.append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
      if byte == 0x99, folded.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) {
        folded.removeLast(3)
        folded.append(UInt8(ascii: "'"))
      } else if folded.count > 1, folded[folded.count - 2] == 0xC3, let plain = plainLetter(byte) {
        folded.removeLast(2)
        folded.append(plain)
      }
    }
    return folded
  }

  // The plain letter of the accented one of Latin-1 that ends in this byte: "Diagnóstico" and "DIAGNOSTICO" are one word.
  private static func plainLetter(_ second: UInt8) -> UInt8? {
    switch second & 0xDF {
    case 0x80...0x85: UInt8(ascii: "a")
    case 0x88...0x8B: UInt8(ascii: "e")
    case 0x8C...0x8F: UInt8(ascii: "i")
    case 0x91: UInt8(ascii: "n")
    case 0x92...0x96: UInt8(ascii: "o")
    case 0x99...0x9C: UInt8(ascii: "u")
    default: nil
    }
  }
}
