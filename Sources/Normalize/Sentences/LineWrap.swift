internal import Messages

/// Tells line ends that were only put in to keep lines short from those that end a statement.
struct LineWrap {
  private let text: ScannedText
  // Bytes of the longest line.
  private let width: Int

  /// Longest lines of other widths mean that nobody wrapped the text.
  static let wrapWidths = 50...130

  init(_ text: ScannedText) {
    self.text = text
    var width = 0
    var start = 0
    for word in 0...text.words.count where text.gaps[word].contains(.lineBreak) {
      let end = word > 0 ? text.words[word - 1].end : 0
      width = max(width, end - start)
      start = word < text.words.count ? text.words[word].start : end
    }
    self.width = width
  }

  /// Whether the line end before `word` ends a statement: always before a capital or digit in an unwrapped text, else
  /// when the word would have had room on the line before.
  func breaks(before word: Int) -> Bool {
    if text.startsLower(word) { return false }
    guard Self.wrapWidths.contains(width) else { return true }
    var first = word - 1
    while !text.gaps[first].contains(.lineBreak) { first -= 1 }
    let used = text.words[word - 1].end - text.words[first].start
    return used + text.words[word].count + 3 < width
  }
}
