internal import Messages

/// Finds the words that the cues of each sentence govern.
struct ScopeFinder {
  private let text: ScannedText
  private let table: CueTable
  private var cues: [Cue] = []
  private(set) var scopes: [AssertionScope] = []

  /// Words before a cue that answers them: "Chest pain: no".
  static let answerReach = 8

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
    table.findCues(of: sentence, in: text, into: &cues)
    for (index, cue) in cues.enumerated() {
      switch cue.row.direction {
      case .forward: add(cue, forward(from: index, in: sentence))
      case .backward: add(cue, backward(from: index, in: sentence))
      case .either:
        add(cue, leadsOn(cue, in: sentence) ? forward(from: index, in: sentence) : backward(from: index, in: sentence))
      case .both:
        add(cue, backward(from: index, in: sentence))
        add(cue, forward(from: index, in: sentence))
      case .pseudo, .terminate, .clause: break
      }
    }
  }

  private mutating func add(_ cue: Cue, _ words: Range<Int>) {
    guard let assertion = cue.row.assertion, !words.isEmpty else { return }
    scopes.append(AssertionScope(assertion: assertion, cue: cue.range, scope: text.range(of: words)))
  }

  // Whether the clause goes on after the cue with a word of weight.
  private func leadsOn(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    let next = cue.words.upperBound
    guard next < sentence.upperBound else { return false }
    let endsClause = text.gaps[next].meets([.comma, .semicolon, .closing, .hyphen])
    return !endsClause && !table.links.contains(text.numbers[next])
  }

  // MARK: - Reach

  // To the first cue that ends the scope, the end of the clause, or the reach of the cue.
  private func forward(from index: Int, in sentence: Range<Int>) -> Range<Int> {
    let cue = cues[index].row
    let start = cues[index].words.upperBound
    let limit = cue.reach < sentence.upperBound - start ? start + cue.reach : sentence.upperBound
    let end = text.clauseEnd(after: start, before: limit, comma: cue.stopsAtComma)
    for later in cues[(index + 1)...] {
      let place = later.words.lowerBound
      guard place < end else { break }
      if ends(later.row, cue) {
        // "Return if she has a fever", "no demonstrated fracture": words right behind the cue go with it.
        if place == start, cue.assertion == .hypothetical || cue.assertion == .absent { continue }
        return start..<place
      }
      guard later.row.direction == .clause else { continue }
      if let comma = text.lastComma(after: start, upTo: place) { return start..<comma }
      // "A man with a history of asthma was admitted": what follows the verb is of today.
      if cue.assertion == .historical { return start..<place }
    }
    return start..<end
  }

  private func backward(from index: Int, in sentence: Range<Int>) -> Range<Int> {
    let cue = cues[index].row
    let end = cues[index].words.lowerBound
    let reach = cue.direction == .either ? min(cue.reach, Self.answerReach) : cue.reach
    let limit = reach < end - sentence.lowerBound ? end - reach : sentence.lowerBound
    let barrier = cues[..<index].last { ends($0.row, cue) }?.words.upperBound ?? limit
    return text.clauseStart(before: end, after: min(end, max(limit, barrier)), comma: cue.stopsAtComma)..<end
  }

  private func ends(_ row: CueTable.Row, _ governed: CueTable.Row) -> Bool {
    row.direction == .terminate && (row.assertion == nil || row.assertion == governed.assertion)
  }
}
