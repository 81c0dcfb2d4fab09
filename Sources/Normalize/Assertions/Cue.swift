internal import Messages

/// A cue in a sentence.
struct Cue {
  let row: CueTable.Row
  /// Its words; empty for a cue of signs, which stands before the word of that index.
  let words: Range<Int>
  let range: TextRange
}

extension CueTable {
  /// Finds the cues of a sentence, in order and without overlap.
  func findCues(of sentence: Range<Int>, in text: ScannedText, into cues: inout [Cue]) {
    cues.removeAll(keepingCapacity: true)
    var word = sentence.lowerBound
    while word < sentence.upperBound {
      if text.gaps[word].contains([.opening, .closing]), let cue = signCue(before: word, in: text) { cues.append(cue) }
      guard let match = phrases.longest(at: word, before: sentence.upperBound, in: text) else {
        word += 1
        continue
      }
      let words = word..<match.end
      if !rows[match.row].needsMinus || text.hasMinus(before: word) {
        cues.append(Cue(row: rows[match.row], words: words, range: text.range(of: words)))
      }
      word = match.end
    }
  }

  // "(-)" right before a word, as forms with check marks are typed up.
  private func signCue(before word: Int, in text: ScannedText) -> Cue? {
    let start = word > 0 ? text.words[word - 1].end : 0
    var end = text.words[word].start
    while end > start, text.bytes[end - 1] <= 0x20 { end -= 1 }
    let signs = text.bytes[start..<end]
    for (form, row) in signForms where signs.suffix(form.count).elementsEqual(form) {
      return Cue(row: rows[row], words: word..<word, range: TextRange(end - form.count, end))
    }
    return nil
  }
}

extension ScannedText {
  fileprivate func hasMinus(before word: Int) -> Bool {
    let start = words[word].start
    return start > 0 && bytes[start - 1] == UInt8(ascii: "-")
  }
}
