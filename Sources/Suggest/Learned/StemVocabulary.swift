package import Codebook

/// The words of a coded history, folded, each with a number; function words come first and are passed over in terms.
package struct StemVocabulary: Sendable {
  /// Marks a word that the history does not have.
  package static let unknown: Int32 = -1

  package let language: Language
  package let functionWordCount: Int32
  // Open addressing: a slot holds a number plus one, 0 when free; its size is a power of two, at most half full.
  private var slots: [Int32]
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []
  // By the hash of a word with a letter left out: the word, or `unknown` where there are several.
  private var targets: [UInt64: Int32] = [:]

  package init(language: Language, functionWords: [String]) {
    self.language = language
    slots = [Int32](repeating: 0, count: 4096)
    functionWordCount = Int32(Set(functionWords.map { language.fold($0) }).count)
    for word in functionWords { _ = add(typed: word) }
  }

  package var count: Int { starts.count - 1 }

  /// The number of a folded word, or ``unknown``.
  package func number(_ word: UnsafeBufferPointer<UInt8>) -> Int32 { slots[slot(of: word)] - 1 }

  /// The number of a folded word; a new word gets the next one.
  package mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let slot = slot(of: word)
    if slots[slot] > 0 { return slots[slot] - 1 }
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return Int32(count - 1)
  }

  /// The number of a word as typed; a new word gets the next one.
  package mutating func add(typed word: some StringProtocol) -> Int32 {
    let folded = Array(language.fold(word).utf8)
    return folded.withUnsafeBufferPointer { add($0) }
  }

  /// The number of a word as typed, or ``unknown``.
  package func number(typed word: some StringProtocol) -> Int32 {
    let folded = Array(language.fold(word).utf8)
    return folded.withUnsafeBufferPointer { number($0) }
  }

  // MARK: - Misspelt words

  /// Takes the words in that a misspelt one may stand for: those of seven letters and more.
  package mutating func setTargets(_ words: some Sequence<Int32>) {
    for number in words {
      let word = Array(bytes[range(number)])
      guard word.count >= Self.shortestRepaired else { continue }
      for hash in Self.shortened(word) {
        // A form that two words come down to is no help.
        targets[hash] = targets[hash].map { $0 == number ? number : Self.unknown } ?? number
      }
    }
  }

  private static let shortestRepaired = 7

  /// The one word of a term that differs from an unknown word by a letter: one more, one less, another, or two swapped.
  package func repaired(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard word.count >= Self.shortestRepaired, !targets.isEmpty else { return Self.unknown }
    let letters = Array(word)
    var found = Self.unknown
    for hash in Self.shortened(letters) {
      guard let number = targets[hash], number != Self.unknown, number != found else { continue }
      guard bytes[Int(starts[Int(number)])] == letters[0] else { continue }
      if found != Self.unknown { return Self.unknown }
      found = number
    }
    return found
  }

  // Hashes of a word and of what it is with any one letter left out.
  private static func shortened(_ word: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(word.count + 1)
    for left in 0...word.count {
      var value: UInt64 = 0xcbf2_9ce4_8422_2325
      for index in word.indices where index != left { value = (value ^ UInt64(word[index])) &* 0x100_0000_01b3 }
      hashes.append(value)
    }
    return hashes
  }

  /// The folded word of a number.
  package func word(_ number: Int32) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  private func range(_ number: Int32) -> Range<Int> { Int(starts[Int(number)])..<Int(starts[Int(number) + 1]) }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 0..<Int32(count) {
      let range = range(number)
      let slot = bytes.withUnsafeBufferPointer { self.slot(of: UnsafeBufferPointer(rebasing: $0[range])) }
      slots[slot] = number + 1
    }
  }

  // The slot that holds a word, or the free one where it belongs.
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(word)) & mask
    while slots[slot] > 0, !isEqual(slots[slot] - 1, word) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ number: Int32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    for index in 0..<word.count where bytes[range.lowerBound + index] != word[index] { return false }
    return true
  }

  private func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value ^ (value >> 29)
  }
}
