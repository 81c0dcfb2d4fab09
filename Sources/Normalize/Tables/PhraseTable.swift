/// Phrases of numbered words, each standing for a row of a table; finds the longest one that begins at a word.
struct PhraseTable: Sendable {
  struct Match {
    /// Index of the row that the phrase came from.
    let row: Int
    /// Index of the word after the phrase.
    let end: Int
  }

  private static let none: Int32 = -1

  // A tree of words: by node the row of the phrase that ends there, or `none`; node 0 is the root.
  private var rows: [Int32] = [none]
  // By word number: the child of the root, 0 for none.
  private var firsts: [Int32] = []
  private var edges: EdgeTable
  // Signs that no phrase runs across.
  private let breaks: Gap

  /// An empty table with room for about so many words after the first of a phrase.
  init(breaks: Gap = Gap.phraseBreaks, room: Int = 64) {
    self.breaks = breaks
    edges = EdgeTable(room: room)
  }

  /// Adds every phrase of a pattern; where a phrase is known already, its first row stays.
  mutating func add(_ pattern: PhrasePattern, row: Int) {
    var ends: [Int32] = [0]
    for choices in pattern.slots {
      var next: [Int32] = []
      next.reserveCapacity(ends.count * choices.count)
      for end in ends {
        for choice in choices { next.append(choice.reduce(end) { child(of: $0, $1) }) }
      }
      ends = next
    }
    for end in ends where end != 0 && rows[Int(end)] == Self.none { rows[Int(end)] = Int32(row) }
  }

  private mutating func child(of node: Int32, _ word: WordNumber) -> Int32 {
    if node == 0 {
      while firsts.count <= Int(word) { firsts.append(0) }
      if firsts[Int(word)] == 0 { firsts[Int(word)] = newNode() }
      return firsts[Int(word)]
    }
    if let known = edges[node, word] { return known }
    let new = newNode()
    edges.insert(node, word, new)
    return new
  }

  private mutating func newNode() -> Int32 {
    rows.append(Self.none)
    return Int32(rows.count - 1)
  }

  // MARK: - Look-up

  /// The longest phrase that begins at `word` and runs across none of the signs that break it.
  @inline(__always)
  func longest(at word: Int, before limit: Int, in text: ScannedText) -> Match? {
    let number = Int(text.numbers[word])
    guard number < firsts.count, firsts[number] != 0 else { return nil }
    return longest(from: firsts[number], at: word, before: limit, in: text)
  }

  private func longest(from first: Int32, at word: Int, before limit: Int, in text: ScannedText) -> Match? {
    var node = first
    var next = word + 1
    var best = match(node, next)
    while next < limit, !text.gaps[next].meets(breaks), let child = edges[node, text.numbers[next]] {
      node = child
      next += 1
      best = match(node, next) ?? best
    }
    return best
  }

  private func match(_ node: Int32, _ end: Int) -> Match? {
    rows[Int(node)] == Self.none ? nil : Match(row: Int(rows[Int(node)]), end: end)
  }
}
