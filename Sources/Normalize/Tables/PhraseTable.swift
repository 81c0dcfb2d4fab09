/// Phrases of numbered words, each standing for a row of a table; finds the longest one that begins at a word.
struct PhraseTable: Sendable {
  private struct Node {
    var edges: Range<Int32>
    var row: Int32
  }

  // By word number: the node that a phrase with this first word goes to, 0 for none.
  private var roots: [Int32] = []
  private var nodes: [Node] = [Node(edges: 0..<0, row: -1)]
  private var edgeWords: [WordNumber] = []
  private var edgeNodes: [Int32] = []
  // Signs that no phrase runs across.
  private let breaks: Gap

  struct Match {
    /// Index of the row that the phrase came from.
    let row: Int
    /// Index of the word after the phrase.
    let end: Int
  }

  /// Builds the table; of two equal phrases the first row wins.
  init(_ phrases: [(words: [WordNumber], row: Int)], vocabulary: Vocabulary, breaks: Gap = Gap.phraseBreaks) {
    self.breaks = breaks
    let sorted = phrases.sorted {
      $0.words == $1.words ? $0.row < $1.row : $0.words.lexicographicallyPrecedes($1.words)
    }
    roots = Array(repeating: 0, count: vocabulary.count)
    for group in Self.groups(of: sorted[...], at: 0) {
      roots[Int(sorted[group.lowerBound].words[0])] = add(sorted[group], depth: 1)
    }
  }

  /// The longest phrase that begins at `word` and runs across none of the signs that break it.
  @inline(__always)
  func longest(at word: Int, before limit: Int, in text: ScannedText) -> Match? {
    let number = Int(text.numbers[word])
    // Words that only later tables know have no entry here.
    let root = number < roots.count ? roots[number] : 0
    return root == 0 ? nil : longest(from: root, at: word, before: limit, in: text)
  }

  private func longest(from root: Int32, at word: Int, before limit: Int, in text: ScannedText) -> Match? {
    var node = nodes[Int(root)]
    var next = word + 1
    var best = node.row >= 0 ? Match(row: Int(node.row), end: next) : nil
    while next < limit, !text.gaps[next].meets(breaks), let child = child(of: node, text.numbers[next]) {
      node = child
      next += 1
      if node.row >= 0 { best = Match(row: Int(node.row), end: next) }
    }
    return best
  }

  private func child(of node: Node, _ word: WordNumber) -> Node? {
    guard word != Vocabulary.unknown else { return nil }
    for edge in node.edges where edgeWords[Int(edge)] == word { return nodes[Int(edgeNodes[Int(edge)])] }
    return nil
  }

  // MARK: - Building

  private mutating func add(_ phrases: ArraySlice<(words: [WordNumber], row: Int)>, depth: Int) -> Int32 {
    let ending = phrases.prefix { $0.words.count == depth }
    let longer = phrases.dropFirst(ending.count)
    let node = nodes.count
    nodes.append(Node(edges: 0..<0, row: ending.first.map { Int32($0.row) } ?? -1))
    var words: [WordNumber] = []
    var targets: [Int32] = []
    for group in Self.groups(of: longer, at: depth) {
      words.append(phrases[group.lowerBound].words[depth])
      targets.append(add(longer[group], depth: depth + 1))
    }
    let first = Int32(edgeWords.count)
    edgeWords += words
    edgeNodes += targets
    nodes[node].edges = first..<Int32(edgeWords.count)
    return Int32(node)
  }

  // Runs of phrases with the same word at `depth`.
  private static func groups(of phrases: ArraySlice<(words: [WordNumber], row: Int)>, at depth: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = phrases.startIndex
    for index in phrases.indices where phrases[index].words[depth] != phrases[start].words[depth] {
      groups.append(start..<index)
      start = index
    }
    if start < phrases.endIndex { groups.append(start..<phrases.endIndex) }
    return groups
  }
}
