/// A set of numbered words with a quick test.
struct WordSet: Sendable {
  private var bits: [UInt64]

  var isEmpty: Bool { bits.isEmpty }

  init(_ words: Set<WordNumber>) {
    bits = Array(repeating: 0, count: words.max().map { Int($0) / 64 + 1 } ?? 0)
    for word in words { bits[Int(word) / 64] |= 1 << UInt64(word % 64) }
  }

  func contains(_ word: WordNumber) -> Bool {
    let index = Int(word) / 64
    return index < bits.count && bits[index] & (1 << UInt64(word % 64)) != 0
  }
}
