internal import Messages

/// Finds the cues of each sentence and the words that they govern.
struct ScopeFinder {
  private struct Cue {
    let row: CueTable.Row
    let words: Range<Int>
  }

  private let text: ScannedText
  private let table: CueTable
  private var cues: [Cue] = []
  private(set) var scopes: [AssertionScope] = []

  init(_ text: ScannedText, table: CueTable) {
    self.text = text
    self.table = table
  }

  /// Adds the scope that a heading lays over its whole section.
  mutating func addSection(_ section: Section, implies assertion: Assertion) {
    guard let heading = section.heading, !section.body.isEmpty else { return }
    scopes.append(AssertionScope(assertion: assertion, cue: heading, scope: section.body))
  }

  /// Adds the scopes of one sentence.
  mutating func addSentence(_ sentence: Range<Int>) {
    findCues(in: sentence)
    for index in cues.indices {
      let cue = cues[index]
      guard let assertion = cue.row.assertion else { continue }
      switch cue.row.direction {
      case .forward: add(assertion, cue, forward(from: index, in: sentence))
      case .backward: add(assertion, cue, backward(from: index, in: sentence))
      case .both:
        add(assertion, cue, backward(from: index, in: sentence))
        add(assertion, cue, forward(from: index, in: sentence))
      case .pseudo, .terminate, .clause: break
      }
    }
  }

  private mutating func findCues(in sentence: Range<Int>) {
    cues.removeAll(keepingCapacity: true)
    var word = sentence.lowerBound
    while word < sentence.upperBound {
      if let match = table.phrases.longest(at: word, before: sentence.upperBound, in: text) {
        cues.append(Cue(row: table.rows[match.row], words: word..<match.end))
        word = match.end
      } else {
        word += 1
      }
    }
  }

  private mutating func add(_ assertion: Assertion, _ cue: Cue, _ words: Range<Int>) {
    guard !words.isEmpty else { return }
    scopes.append(AssertionScope(assertion: assertion, cue: text.range(of: cue.words), scope: text.range(of: words)))
  }

  // MARK: - Reach

  // To the first terminator, the end of the clause, or the reach of the cue.
  private func forward(from index: Int, in sentence: Range<Int>) -> Range<Int> {
    let cue = cues[index]
    let start = cue.words.upperBound
    var end = min(sentence.upperBound, start.addingClamped(cue.row.reach))
    end = clauseEnd(after: start, before: end, comma: cue.row.stopsAtComma)
    for later in cues[(index + 1)...] {
      guard later.words.lowerBound < end else { break }
      if ends(later.row, cue.row) { return start..<later.words.lowerBound }
      if later.row.direction == .clause, let comma = lastComma(from: start, to: later.words.lowerBound) {
        return start..<comma
      }
    }
    return start..<end
  }

  private func backward(from index: Int, in sentence: Range<Int>) -> Range<Int> {
    let cue = cues[index]
    let end = cue.words.lowerBound
    var start = max(sentence.lowerBound, end.subtractingClamped(cue.row.reach))
    if index > 0 {
      for earlier in cues[..<index].reversed() where ends(earlier.row, cue.row) {
        start = max(start, earlier.words.upperBound)
        break
      }
    }
    return clauseStart(before: end, from: start, comma: cue.row.stopsAtComma)..<end
  }

  private func ends(_ row: CueTable.Row, _ governed: CueTable.Row) -> Bool {
    row.direction == .terminate && (row.assertion == nil || row.assertion == governed.assertion)
  }

  private func clauseEnd(after start: Int, before end: Int, comma: Bool) -> Int {
    var word = start + 1
    while word < end {
      if text.gaps[word].contains(.semicolon) || (comma && text.gaps[word].contains(.comma)) { return word }
      word += 1
    }
    return end
  }

  private func clauseStart(before end: Int, from start: Int, comma: Bool) -> Int {
    var word = end
    while word > start {
      if text.gaps[word].contains(.semicolon) || (comma && text.gaps[word].contains(.comma) && word < end) {
        return word
      }
      word -= 1
    }
    return start
  }

  // The last word before `end` that a comma stands before, after `start`.
  private func lastComma(from start: Int, to end: Int) -> Int? {
    var word = end
    while word > start {
      if text.gaps[word].contains(.comma) { return word }
      word -= 1
    }
    return nil
  }
}

extension Int {
  fileprivate func addingClamped(_ other: Int) -> Int { other == .max ? .max : self + other }
  fileprivate func subtractingClamped(_ other: Int) -> Int { other == .max ? .min : self - other }
}
