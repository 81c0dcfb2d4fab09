internal import Messages

/// The number of a word in the language tables.
typealias WordNumber = UInt16

/// The words of all language tables, lower-cased, each with a number: a note's words are looked up once for all tables.
struct Vocabulary: Sendable {
  static let unknown: WordNumber = 0

  // Open addressing: a slot holds a number, 0 when free; its size is a power of two, at most half full.
  private var slots: [WordNumber]
  private var bytes: [UInt8] = []
  // By number: where the word stands in `bytes`, and its hash.
  private var starts: [Int32] = [0, 0]
  private var hashes: [UInt32] = [0]

  init() { slots = Array(repeating: Self.unknown, count: 1024) }

  var count: Int { hashes.count }

  /// The number of a word given in lower case; a new one when it is not known yet.
  mutating func add(_ word: Substring.UTF8View) -> WordNumber {
    let word = Array(word)
    let hash = word.withUnsafeBufferPointer { Self.hash($0, 0, word.count) }
    let known = word.withUnsafeBufferPointer { find(hash, $0, 0, word.count) }
    if known != Self.unknown || hashes.count > Int(WordNumber.max) { return known }
    let number = WordNumber(hashes.count)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() } else { place(number) }
    return number
  }

  /// The number of a word given in lower case, or ``unknown``.
  func number(of word: String) -> WordNumber {
    let word = Array(word.utf8)
    return word.withUnsafeBufferPointer { find(Self.hash($0, 0, word.count), $0, 0, word.count) }
  }

  /// The numbers of the words of a text, whatever their case.
  func numbers(of words: [TextRange], in text: UnsafeBufferPointer<UInt8>) -> [WordNumber] {
    words.map { find(Self.hash(text, $0.start, $0.end), text, $0.start, $0.end) }
  }

  private mutating func grow() {
    slots = Array(repeating: Self.unknown, count: slots.count * 2)
    for number in 1..<hashes.count { place(WordNumber(number)) }
  }

  private mutating func place(_ number: WordNumber) {
    var slot = Int(hashes[Int(number)]) & (slots.count - 1)
    while slots[slot] != Self.unknown { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private func find(_ hash: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordNumber {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != Self.unknown {
      let number = slots[slot]
      if hashes[Int(number)] == hash, equals(number, text, start, end) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Self.unknown
  }

  private func equals(_ number: WordNumber, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var known = Int(starts[Int(number)])
    let knownEnd = Int(starts[Int(number) + 1])
    var next = start
    while next < end {
      guard known < knownEnd, bytes[known] == Self.folded(text, &next, end) else { return false }
      known += 1
    }
    return known == knownEnd
  }

  // FNV-1a, 32 bits.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    var next = start
    while next < end { hash = (hash ^ UInt32(folded(text, &next, end))) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  // The next byte in lower case, the apostrophe of word processors (U+2019) as an ASCII one.
  @inline(__always)
  private static func folded(_ text: UnsafeBufferPointer<UInt8>, _ next: inout Int, _ end: Int) -> UInt8 {
    let byte = text[next]
    next += 1
    if byte &- UInt8(ascii: "A") < 26 { return byte | 0x20 }
    if byte == 0xE2, next + 1 < end, text[next] == 0x80, text[next + 1] == 0x99 {
      next += 2
      return UInt8(ascii: "'")
    }
    return byte
  }
}
