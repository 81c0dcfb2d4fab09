import Codebook

/// A set of words of the vocabulary with a quick test.
struct WordMarks: Sendable {
  // A bit for each word number, up to the highest in the set.
  private var bits: [UInt64] = []

  init(_ words: some Sequence<UInt32>) {
    for word in words where word != TermTable.unknownWord {
      let index = Int(word >> 6)
      if index >= bits.count { bits += [UInt64](repeating: 0, count: index + 1 - bits.count) }
      bits[index] |= 1 << UInt64(word & 63)
    }
  }

  /// The words that the vocabulary has of those typed.
  init(_ typed: [String], in terms: TermTable) { self.init(typed.map { terms.word(typed: $0) }) }

  /// Whether the word is in the set; false for ``TermTable/unknownWord``.
  func contains(_ word: UInt32) -> Bool {
    let index = Int(word >> 6)
    return index < bits.count && bits[index] & (1 << UInt64(word & 63)) != 0
  }
}
