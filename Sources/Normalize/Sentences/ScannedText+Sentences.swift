internal import Messages

/// The signs at both ends of sentences.
extension ScannedText {
  /// Whether a line begins at the word with up to four capitalized words and a colon.
  func isLabelledLine(_ first: Int) -> Bool {
    var word = first
    while word < words.count, word < first + 4, isCapitalized(word) {
      let after = gaps[word + 1]
      if after.contains(.colon) { return true }
      if after.meets([.period, .comma, .semicolon, .lineBreak]) { return false }
      word += 1
    }
    return false
  }

  /// Where a sentence that begins with the word begins: signs that open it stand close to it.
  func openingSigns(before word: Int) -> Int {
    let limit = word > 0 ? words[word - 1].end : 0
    var start = words[word].start
    while start > limit, isOpening(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "+"),
      UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Where a sentence that ends with the word ends: its point, a bracket, a percent sign stand close to it.
  func closingSigns(after word: Int) -> Int {
    let limit = word + 1 < words.count ? words[word + 1].start : bytes.count
    var end = words[word].end
    while end < limit, bytes[end] > 0x20, bytes[end] < 0x7F {
      let isQuote = bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'")
      guard isQuote || !isOpening(bytes[end]) else { break }
      end += 1
    }
    return end
  }
}
