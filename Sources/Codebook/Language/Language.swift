/// A language that notes are written in: its folder below `Codebooks/language` and `Codebooks/lexicon`.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case spanish = "es"

  /// Writes the folded form of `word` into `buffer`, which holds at least ``WordFolder/limit`` bytes, and returns its
  /// length.
  public func fold(_ word: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
    switch self {
    case .english: WordFolder.fold(word, into: buffer)
    case .spanish: SpanishFolder.fold(word, into: buffer)
    }
  }

  /// The folded form of a word as text.
  public func fold(_ word: some StringProtocol) -> String {
    let bytes = Array(word.utf8)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordFolder.limit) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let length = bytes.withUnsafeBufferPointer { fold($0, into: base) }
      return String(decoding: UnsafeBufferPointer(start: base, count: length), as: UTF8.self)
    }
  }
}
