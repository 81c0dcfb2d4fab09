internal import Messages

/// The number of a word in the language tables.
typealias WordNumber = UInt16

/// The words of all language tables, each with a number: a note's words are looked up once for all tables.
///
/// Case and the form of the apostrophe do not matter.
struct Vocabulary: Sendable {
  static let unknown: WordNumber = 0

  // Open addressing: a slot holds a number, 0 when free; its size is a power of two, at most a quarter full.
  private var slots: [WordNumber] = Array(repeating: unknown, count: 8192)
  // By number; the first is that of no word.
  private var keys: [WordKey] = [WordKey()]

  var count: Int { keys.count }

  /// The number of a word; a new one when it is not known yet.
  mutating func add(_ word: some Collection<UInt8>) -> WordNumber {
    let key = WordKey(word)
    let known = slots[slot(of: key)]
    if known != Self.unknown || keys.count > Int(WordNumber.max) { return known }
    keys.append(key)
    if keys.count * 4 > slots.count { grow() } else { slots[slot(of: key)] = WordNumber(keys.count - 1) }
    return WordNumber(keys.count - 1)
  }

  /// The numbers of the words of a text.
  func numbers(of words: [TextRange], in text: UnsafeBufferPointer<UInt8>) -> [WordNumber] {
    var numbers: [WordNumber] = []
    numbers.reserveCapacity(words.count)
    for word in words { numbers.append(slots[slot(of: WordKey.key(of: word, in: text))]) }
    return numbers
  }

  private mutating func grow() {
    slots = Array(repeating: Self.unknown, count: slots.count * 2)
    for number in 1..<keys.count { slots[slot(of: keys[number])] = WordNumber(number) }
  }

  // The slot that holds the number of a key, or the free one where it belongs.
  private func slot(of key: WordKey) -> Int {
    var slot = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
    while slots[slot] != Self.unknown, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
