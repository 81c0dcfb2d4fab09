/// Tells English from Spanish by the little words that every text has.
enum LanguageGuess {
  /// `en` or `es`; `en` when nothing speaks for either.
  static func language(of text: String) -> String {
    var text = text
    return text.withUTF8 { balance(of: $0) } > 0 ? "es" : "en"
  }

  // Spanish words less English ones, in the first bytes of the text.
  private static func balance(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var balance = 0
    var word: UInt64 = 0
    var length = 0
    for place in 0...min(text.count, 20_000) {
      let byte = place < text.count ? text[place] : UInt8(ascii: " ")
      let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if lower &- UInt8(ascii: "a") < 26 || byte >= 0x80 {
        word = word << 8 | UInt64(lower)
        length += 1
      } else if length > 0 {
        if length <= 8 { balance += votes[word] }
        (word, length) = (0, 0)
      }
    }
    return balance
  }

  private static let votes = LittleWords(for: spanish, against: english)

  private static let english = [
    "the", "and", "of", "was", "is", "were", "with", "to", "in", "for", "he", "she", "patient", "on", "at", "this",
    "are", "which", "history", "has", "had", "her", "his", "right", "left", "pain", "or", "by", "from", "been",
  ]

  private static let spanish = [
    "el", "la", "los", "las", "de", "del", "y", "con", "que", "se", "por", "una", "un", "en", "paciente", "sin", "al",
    "para", "su", "es", "fue", "como", "dolor", "derecho", "derecha", "e", "lo", "ha", "sus", "meses",
  ]
}

/// Words of at most eight bytes with a vote each: 1 for a word of one list, -1 for one of the other, 0 for one of both.
private struct LittleWords {
  // Open addressing: a word's bytes in one number, 0 in a free slot; far more slots than words.
  private var slots = [(word: UInt64, vote: Int)](repeating: (0, 0), count: 1 << Self.bits)
  private static let bits = 8

  init(for words: [String], against others: [String]) {
    for word in words { add(word, 1) }
    for word in others { add(word, -1) }
  }

  /// The vote of a word; 0 for one that no list has.
  subscript(word: UInt64) -> Int { slots[slot(of: word)].vote }

  private mutating func add(_ word: String, _ vote: Int) {
    let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    let slot = slot(of: key)
    slots[slot] = (key, slots[slot].vote + vote)
  }

  // The slot that holds the word, or the free one where it belongs.
  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
    while slots[slot].word != 0, slots[slot].word != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
