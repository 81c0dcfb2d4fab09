internal import Messages

/// Labels before a colon: "PLAN:", "Past Medical History:".
extension ScannedText {
  /// From the first of some words to the colon in the gap after the last; `nil` where none stands.
  func labelRange(of words: Range<Int>) -> TextRange? {
    let gapEnd = gapEnd(before: words.upperBound)
    var end = self.words[words.upperBound - 1].end
    while end < gapEnd, bytes[end] != UInt8(ascii: ":") { end += 1 }
    return end < gapEnd ? TextRange(self.words[words.lowerBound].start, end + 1) : nil
  }

  /// Where the gap before a word ends: at the word, or at the end of the text.
  func gapEnd(before word: Int) -> Int { word < words.count ? words[word].start : bytes.count }

  /// Whether the first and the last of some words are capitalized.
  func isCapitalized(_ words: Range<Int>) -> Bool {
    isCapitalized(words.lowerBound) && isCapitalized(words.upperBound - 1)
  }

  /// Whether a sentence or clause may begin at the word.
  func startsClause(_ word: Int) -> Bool {
    gaps[word].meets([.period, .semicolon, .colon, .mark, .lineBreak, .bullet])
  }

  /// "10:30", "1:100": digits on both sides of a colon close to them.
  func isTime(before word: Int) -> Bool {
    guard word < words.count, words[word].start == words[word - 1].end + 1 else { return false }
    return first(word) <= UInt8(ascii: "9") && first(word - 1) <= UInt8(ascii: "9")
  }

  /// Whether a point and a blank stand before the word, after more than an initial or a short form.
  func endsSentence(before word: Int) -> Bool {
    gaps[word].contains([.period, .blank]) && words[word - 1].count > 2
  }
}
