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
        if length <= 8 { balance += votes[word] ?? 0 }
        (word, length) = (0, 0)
      }
    }
    return balance
  }

  // 1 for a Spanish word, -1 for an English one, by the word's bytes in one number. What both have ("no", "a") is none.
  private static let votes: [UInt64: Int] = {
    var votes: [UInt64: Int] = [:]
    for word in spanish { votes[key(word), default: 0] += 1 }
    for word in english { votes[key(word), default: 0] -= 1 }
    return votes
  }()

  private static func key(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

  private static let english = [
    "the", "and", "of", "was", "is", "were", "with", "to", "in", "for", "he", "she", "patient", "on", "at", "this",
    "are", "which", "history", "has", "had", "her", "his", "right", "left", "pain", "or", "by", "from", "been",
  ]

  private static let spanish = [
    "el", "la", "los", "las", "de", "del", "y", "con", "que", "se", "por", "una", "un", "en", "paciente", "sin", "al",
    "para", "su", "es", "fue", "como", "dolor", "derecho", "derecha", "e", "lo", "ha", "sus", "meses",
  ]
}
