/// Where clauses end within a sentence.
extension ScannedText {
  /// The end of the clause that goes on at `start`, at most `limit`: before a semicolon, a dash, the end of a bracket that
  /// was opened earlier, or a comma where `comma` says so.
  func clauseEnd(after start: Int, before limit: Int, comma: Bool) -> Int {
    var open = 0
    for word in start..<max(start, limit) {
      let gap = gaps[word]
      if word > start {
        if gap.contains(.semicolon) || gap.contains([.hyphen, .blank]) { return word }
        if comma, gap.contains(.comma) { return word }
      }
      if gap.contains(.closing), !gap.contains(.opening) {
        if open == 0 { return word }
        open -= 1
      } else if gap.contains(.opening), !gap.contains(.closing) {
        open += 1
      }
    }
    return limit
  }

  /// The start of the clause that `end` closes, at least `limit`: after a semicolon, or a comma where `comma` says so.
  func clauseStart(before end: Int, after limit: Int, comma: Bool) -> Int {
    var word = end
    while word > limit {
      if gaps[word].contains(.semicolon) || (comma && word < end && gaps[word].contains(.comma)) { return word }
      word -= 1
    }
    return limit
  }

  /// The last word up to `end` that a comma stands before, after `start`.
  func lastComma(after start: Int, upTo end: Int) -> Int? {
    var word = end
    while word > start {
      if gaps[word].contains(.comma) { return word }
      word -= 1
    }
    return nil
  }
}
