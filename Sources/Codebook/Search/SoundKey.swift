/// A word reduced to what slips of spelling keep: `pneumonia` and `neumonia` have the same key.
enum SoundKey {
  /// The key of a folded word, in ASCII; digits stay.
  static func of(_ word: some StringProtocol) -> [UInt8] {
    let text = Array(word.utf8)
    var key: [UInt8] = []
    key.reserveCapacity(text.count)
    var next = 0
    while next < text.count {
      let after = next + 1 < text.count ? text[next + 1] : 0
      let (sound, length) = sound(text[next], after, isFirst: next == 0)
      next += length
      for byte in sound where key.last != byte { key.append(byte) }
    }
    return key
  }

  /// A bit for each letter that the key has: keys that share few letters need no closer look.
  static func letters(of key: some Sequence<UInt8>) -> UInt32 {
    key.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  private static func sound(_ byte: UInt8, _ after: UInt8, isFirst: Bool) -> ([UInt8], Int) {
    switch (byte, after) {
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): ([UInt8(ascii: "f")], 2)
    case (UInt8(ascii: "p"), UInt8(ascii: "n")) where isFirst: ([UInt8(ascii: "n")], 2)
    case (UInt8(ascii: "p"), UInt8(ascii: "s")) where isFirst: ([UInt8(ascii: "s")], 2)
    case (UInt8(ascii: "k"), UInt8(ascii: "n")) where isFirst: ([UInt8(ascii: "n")], 2)
    case (UInt8(ascii: "w"), UInt8(ascii: "r")) where isFirst: ([UInt8(ascii: "r")], 2)
    case (UInt8(ascii: "r"), UInt8(ascii: "h")): ([UInt8(ascii: "r")], 2)
    case (UInt8(ascii: "t"), UInt8(ascii: "h")): ([UInt8(ascii: "t")], 2)
    case (UInt8(ascii: "c"), UInt8(ascii: "h")): ([UInt8(ascii: "k")], 2)
    case (UInt8(ascii: "c"), UInt8(ascii: "k")): ([UInt8(ascii: "k")], 2)
    case (UInt8(ascii: "s"), UInt8(ascii: "c")) where isFirst: ([UInt8(ascii: "s")], 2)
    case (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
      (UInt8(ascii: "c"), UInt8(ascii: "y")):
      ([UInt8(ascii: "s")], 1)
    case (UInt8(ascii: "c"), _), (UInt8(ascii: "q"), _): ([UInt8(ascii: "k")], 1)
    case (UInt8(ascii: "x"), _): isFirst ? ([UInt8(ascii: "s")], 1) : ([UInt8(ascii: "k"), UInt8(ascii: "s")], 1)
    case (UInt8(ascii: "z"), _): ([UInt8(ascii: "s")], 1)
    case (UInt8(ascii: "y"), _): ([UInt8(ascii: "i")], 1)
    default: ([byte], 1)
    }
  }
}
