/// Tells English from Spanish by the little words that every text has.
enum LanguageGuess {
  /// Bytes at the start of a text that are looked at.
  static let sampleBytes = 20_000

  /// `en` or `es`; `en` when nothing speaks for either.
  static func language(of text: String) -> String {
    var text = text
    let balance = text.withUTF8 { english.count(in: $0.prefix(sampleBytes)) - spanish.count(in: $0.prefix(sampleBytes)) }
    return balance < 0 ? "es" : "en"
  }

  private static let english = LittleWords([
    "the", "and", "of", "was", "is", "were", "with", "to", "in", "for", "he", "she", "patient", "on", "at", "this",
    "no", "are", "which", "history",
  ])

  private static let spanish = LittleWords([
    "el", "la", "los", "las", "de", "del", "y", "con", "que", "se", "por", "una", "un", "en", "paciente", "sin", "al",
    "para", "no", "su",
  ])
}

/// Words of at most eight bytes, each known by its bytes in one number.
private struct LittleWords {
  // By the low bits of a word's hash; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 256)

  init(_ words: [String]) {
    for word in words {
      let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      slots[slot(of: key)] = key
    }
  }

  /// How often one of the words stands in `text`, in either case; a word is a run of letters and bytes above ASCII.
  func count(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var key: UInt64 = 0
    var length = 0
    for byte in text {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || byte >= 0x80 {
        key = key << 8 | UInt64(lower)
        length += 1
      } else if length > 0 {
        if length <= 8, slots[slot(of: key)] == key { count += 1 }
        (key, length) = (0, 0)
      }
    }
    return count
  }

  // The slot that holds the word, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & 255 }
    return slot
  }
}
