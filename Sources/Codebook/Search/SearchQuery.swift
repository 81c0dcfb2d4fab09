/// What was typed, as words that texts may have.
struct SearchQuery {
  private(set) var terms: [Term] = []
  /// For each word that texts may have, the terms that it answers.
  private(set) var answers: [UInt32: [(term: Int, quality: Float)]] = [:]
  /// The sum of the weights of the terms.
  private(set) var weight: Float = 0
  /// The side that is asked for, if there is one.
  private(set) var side: Side?
  /// Whether the condition is asked for as past, or as a relative's; the terms are then without the words for it.
  var time: Time?

  /// Whether it says that something is not there.
  var asksWithout: Bool { terms.contains { $0.text == "without" || $0.text == "no" } }

  /// One word of the query.
  struct Term {
    /// Folded.
    var text: String
    /// Words that answer it, each with how well, 0 to 1.
    var choices: [(word: UInt32, quality: Float)]
    var weight: Float
    var isSide: Bool
  }

  /// When the condition is asked for, if not as present.
  enum Time {
    case past
    case family
  }

  enum Side: String, CaseIterable {
    case right
    case left
    case bilateral
  }

  /// - Parameters:
  ///   - words: Folded words in order, connectives too.
  ///   - lastIsOpen: Whether the last word may be the start of a word.
  init(words: [String], lastIsOpen: Bool, vocabulary: SearchVocabulary) {
    var seen = Set<String>()
    let distinct = words.filter { seen.insert($0).inserted }
    let content = distinct.filter { !SearchWords.connectives.contains($0) }
    for word in (content.isEmpty ? distinct : content).prefix(16) {
      add(word, isOpen: lastIsOpen && word == words.last, vocabulary)
    }
  }

  private mutating func add(_ word: String, isOpen: Bool, _ vocabulary: SearchVocabulary) {
    let side = Side(rawValue: word == "both" ? "bilateral" : word)
    if let side { self.side = self.side == nil || self.side == side ? side : .bilateral }
    let choices = side == nil ? Self.choices(word, isOpen, vocabulary) : Self.exact(side?.rawValue ?? word, vocabulary)
    let best = choices.map(\.quality).max() ?? 0
    let weights = choices.filter { $0.quality == best }.map { vocabulary.weight($0.word) }
    // A word that nothing has counts as one of middling weight: it lowers all results alike.
    let weight: Float = side == nil ? weights.max() ?? 3 : 2
    for choice in choices { answers[choice.word, default: []].append((terms.count, choice.quality)) }
    terms.append(Term(text: word, choices: choices, weight: weight, isSide: side != nil))
    self.weight += weight
  }

  private static func exact(_ word: String, _ vocabulary: SearchVocabulary) -> [(word: UInt32, quality: Float)] {
    vocabulary.find(word).map { [($0, Float(1))] } ?? []
  }

  private static func choices(
    _ word: String, _ isOpen: Bool, _ vocabulary: SearchVocabulary
  ) -> [(word: UInt32, quality: Float)] {
    var choices: [UInt32: Float] = [:]
    let known = vocabulary.find(word)
    if let known { choices[known] = 1 }
    func add(_ other: UInt32, _ quality: Float) { choices[other] = max(choices[other] ?? 0, quality) }
    let length = word.utf8.count
    let hasDigit = word.utf8.contains { $0 < 0x3A }
    if hasDigit {
      // "32" stands for "32.0" and "32.9".
      for other in vocabulary.beginning(with: word + ".", limit: 20) { add(other.word, 0.8) }
    } else if length >= 2, known == nil || (isOpen && length >= 3) {
      for other in vocabulary.beginning(with: word, limit: known == nil ? 60 : 20) {
        add(other.word, (known == nil ? 0.6 : 0.45) + 0.4 * Float(length) / Float(other.length))
      }
    }
    if known == nil, !hasDigit, length >= 4, choices.isEmpty || length >= 5 {
      for other in vocabulary.near(word, limit: 12) {
        add(other.word, [0.94, 0.87, 0.74][other.slips])
      }
    }
    return choices.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }
}

extension SearchQuery {
  /// The words as typed, and where phrases stand for others, the words with those in their place.
  static func read(_ text: String, _ index: SearchIndex) -> [SearchQuery] {
    let words = SearchWords.words(in: text)
    let lastIsOpen = text.utf8.last.map { $0 > 0x20 } ?? false
    let rewritten = rewrite(words, index)
    var queries = [SearchQuery(words: words, lastIsOpen: lastIsOpen, vocabulary: index.vocabulary)]
    if rewritten != words {
      queries.append(SearchQuery(words: rewritten, lastIsOpen: lastIsOpen, vocabulary: index.vocabulary))
    }
    for typed in rewritten == words ? [words] : [words, rewritten] {
      guard let (rest, time) = condition(typed), !rest.isEmpty else { continue }
      var query = SearchQuery(words: rest, lastIsOpen: lastIsOpen, vocabulary: index.vocabulary)
      query.time = time
      queries.append(query)
    }
    return queries
  }

  // "history of breast cancer": the condition, and that it is past.
  private static func condition(_ words: [String]) -> ([String], Time)? {
    let past: Set = ["history", "hx", "past", "former", "previous", "prior", "personal"]
    let family: Set = ["family", "fhx", "fh", "familial"]
    guard words.contains(where: { past.contains($0) || family.contains($0) }) else { return nil }
    let rest = words.filter { !past.contains($0) && !family.contains($0) && !SearchWords.connectives.contains($0) }
    return (rest, words.contains(where: family.contains) ? .family : .past)
  }

  private static func rewrite(_ words: [String], _ index: SearchIndex) -> [String] {
    var result: [String] = []
    var next = 0
    while next < words.count {
      let found = (1...4).reversed().lazy.filter { next + $0 <= words.count }.compactMap { count in
        index.meaning(of: words[next..<next + count].joined(separator: " ")).map { (count, $0) }
      }.first
      result += found.map { SearchWords.words(in: $0.1) } ?? [words[next]]
      next += found?.0 ?? 1
    }
    return result
  }
}
