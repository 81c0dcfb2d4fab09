/// A set of byte values.
struct ByteSet: Hashable, Sendable {
  private var words = SIMD4<UInt64>()

  /// What XML reads as white space (XML 1.0, production 3).
  static let blanks = ["\t", "\n", "\r", " "].reduce(ByteSet()) { $0.union(ByteSet(UInt8(ascii: $1))) }

  init() {}

  init(_ byte: UInt8) { insert(byte...byte) }

  init(_ range: ClosedRange<UInt8>) { insert(range) }

  mutating func insert(_ range: ClosedRange<UInt8>) {
    for byte in range { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0 }

  func union(_ other: ByteSet) -> ByteSet { with(words | other.words) }

  func subtracting(_ other: ByteSet) -> ByteSet { with(words & ~other.words) }

  private func with(_ words: SIMD4<UInt64>) -> ByteSet {
    var result = ByteSet()
    result.words = words
    return result
  }
}
