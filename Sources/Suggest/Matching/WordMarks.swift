import Codebook

/// A set of words of the vocabulary with a quick test.
struct WordMarks: Sendable {
  // A bit for each word number, up to the highest in the set.
  private var bits: [UInt64] = []

  /// An empty set for words below `wordCount`.
  init(wordCount: Int) { bits = [UInt64](repeating: 0, count: wordCount / 64 + 1) }

  init(_ words: some Sequence<UInt32>) {
    let words = words.filter { $0 != TermTable.unknownWord }
    self.init(wordCount: words.max().map { Int($0) } ?? 0)
    for word in words { insert(word) }
  }

  /// The words that the vocabulary has of those typed.
  init(_ typed: [String], in terms: TermTable) { self.init(typed.map { terms.word(typed: $0) }) }

  /// Takes in a word that the vocabulary has.
  mutating func insert(_ word: UInt32) { bits[Int(word >> 6)] |= 1 << UInt64(word & 63) }

  /// Takes a word that the vocabulary has out.
  mutating func remove(_ word: UInt32) { bits[Int(word >> 6)] &= ~(1 << UInt64(word & 63)) }

  /// Whether the word is in the set; false for ``TermTable/unknownWord``.
  func contains(_ word: UInt32) -> Bool {
    let index = Int(word >> 6)
    return index < bits.count && bits[index] & (1 << UInt64(word & 63)) != 0
  }
}
