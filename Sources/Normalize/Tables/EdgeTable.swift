/// The edges of a tree of words: from a node and a word to the next node.
struct EdgeTable: Sendable {
  // Open addressing: a slot holds node and word as one key, 0 when free (no edge leaves the root); at most half full.
  private var keys: [UInt64]
  private var targets: [Int32]
  private var count = 0

  /// A table with room for about so many edges; it grows when there are more.
  init(room: Int) {
    var slots = 64
    while slots < 2 * room { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    targets = Array(repeating: 0, count: slots)
  }

  subscript(node: Int32, word: WordNumber) -> Int32? {
    guard word != Vocabulary.unknown else { return nil }
    let slot = slot(of: key(node, word))
    return keys[slot] == 0 ? nil : targets[slot]
  }

  mutating func insert(_ node: Int32, _ word: WordNumber, _ target: Int32) {
    count += 1
    if count * 2 > keys.count { grow() }
    let slot = slot(of: key(node, word))
    keys[slot] = key(node, word)
    targets[slot] = target
  }

  private func key(_ node: Int32, _ word: WordNumber) -> UInt64 { UInt64(UInt32(node)) << 16 | UInt64(word) }

  // The slot of a key, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: WordKey.mix(key)) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    for (key, target) in old {
      let slot = slot(of: key)
      keys[slot] = key
      targets[slot] = target
    }
  }
}
