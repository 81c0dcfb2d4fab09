internal import Messages

/// Finds blanks: `____`, `***`, `[inaudible]`, `(?)`, "Month DD, YYYY".
struct BlankFinder {
  private let text: ScannedText
  private let table: BlankTable

  init(_ text: ScannedText, table: BlankTable) {
    self.text = text
    self.table = table
  }

  func blanks() -> [TextRange] {
    var blanks: [TextRange] = []
    var end = 0
    for word in 0...text.words.count {
      let start = word < text.words.count ? text.words[word].start : text.bytes.count
      if text.gaps[word].meets([.underscore, .bullet, .mark]) { addRuns(from: end, to: start, &blanks) }
      if word < text.words.count {
        end = text.words[word].end
        if let range = wordBlank(at: word) { blanks.append(range) }
      }
    }
    return blanks
  }

  private func addRuns(from start: Int, to end: Int, _ blanks: inout [TextRange]) {
    var next = start
    while next < end {
      let sign = text.bytes[next]
      var after = next + 1
      while after < end, text.bytes[after] == sign { after += 1 }
      if sign < 0x80, table.runs[Int(sign)] > 0, after - next >= table.runs[Int(sign)] {
        blanks.append(TextRange(next, after))
      } else if sign == UInt8(ascii: "?"), next > start, isBracketed(next, after) {
        blanks.append(TextRange(next - 1, after + 1))
      }
      next = after
    }
  }

  private func wordBlank(at word: Int) -> TextRange? {
    guard let match = table.phrases.longest(at: word, before: text.words.count, in: text) else { return nil }
    let range = text.range(of: word..<match.end)
    guard table.rows[match.row].needsBrackets else { return range }
    return isBracketed(range.start, range.end) ? TextRange(range.start - 1, range.end + 1) : nil
  }

  private func isBracketed(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, end < text.bytes.count else { return false }
    switch (text.bytes[start - 1], text.bytes[end]) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")):
      return true
    default: return false
    }
  }
}
