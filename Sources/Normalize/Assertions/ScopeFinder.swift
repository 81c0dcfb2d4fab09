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
      case .either:
        let isForward = leadsOn(cue, in: sentence)
        add(assertion, cue, isForward ? forward(from: index, in: sentence) : backward(from: index, in: sentence))
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
      guard let match = table.phrases.longest(at: word, before: sentence.upperBound, in: text) else {
        word += 1
        continue
      }
      let row = table.rows[match.row]
      if !row.needsMinus || follows(word, UInt8(ascii: "-")) { cues.append(Cue(row: row, words: word..<match.end)) }
      word = match.end
    }
  }

  private func follows(_ word: Int, _ sign: UInt8) -> Bool {
    let start = text.words[word].start
    return start > 0 && text.bytes[start - 1] == sign
  }

  private mutating func add(_ assertion: Assertion, _ cue: Cue, _ words: Range<Int>) {
    guard !words.isEmpty else { return }
    scopes.append(AssertionScope(assertion: assertion, cue: text.range(of: cue.words), scope: text.range(of: words)))
  }

  // Whether the clause goes on after the cue with a word of weight.
  private func leadsOn(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    let next = cue.words.upperBound
    guard next < sentence.upperBound, !text.gaps[next].meets([.comma, .semicolon, .closing, .hyphen]) else {
      return false
    }
    return !table.links.contains(text.numbers[next])
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

  // A semicolon ends a clause, and a bracket that was opened before the cue.
  private func clauseEnd(after start: Int, before end: Int, comma: Bool) -> Int {
    var open = 0
    for word in start..<max(start, end) {
      let gap = text.gaps[word]
      if word > start, gap.contains(.semicolon) || (comma && gap.contains(.comma)) { return word }
      if gap.contains(.closing), !gap.contains(.opening) {
        if open == 0 { return word }
        open -= 1
      } else if gap.contains(.opening), !gap.contains(.closing) {
        open += 1
      }
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
