/// Tells English from Spanish by the little words that every text has.
enum LanguageGuess {
  /// `en` or `es`; `en` when nothing speaks for either.
  static func language(of text: String) -> String {
    var counts = (en: 0, es: 0)
    var word: [UInt8] = []
    for byte in text.utf8.prefix(20_000) {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if (0x61...0x7A).contains(lower) || byte >= 0x80 {
        word.append(lower)
      } else if !word.isEmpty {
        let text = String(decoding: word, as: UTF8.self)
        if english.contains(text) { counts.en += 1 }
        if spanish.contains(text) { counts.es += 1 }
        word.removeAll(keepingCapacity: true)
      }
    }
    return counts.es > counts.en ? "es" : "en"
  }

  private static let english: Set<String> = [
    "the", "and", "of", "was", "is", "were", "with", "to", "in", "for", "he", "she", "patient", "on", "at", "this",
    "no",
    "are", "which", "history",
  ]

  private static let spanish: Set<String> = [
    "el", "la", "los", "las", "de", "del", "y", "con", "que", "se", "por", "una", "un", "en", "paciente", "sin", "al",
    "para", "no", "su",
  ]
}
