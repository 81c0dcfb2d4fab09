internal import Messages

/// Cuts titles and queries into words to search by, folded as those of notes are.
enum SearchWords {
  /// Words of titles that say "nothing further": a title is no worse a match for them.
  static let fillers: Set<String> = ["unspecified", "nos", "without", "complication"]
  /// Words that a query is not held to.
  static let connectives: Set<String> = [
    "of", "the", "a", "an", "and", "or", "in", "to", "for", "by", "on", "at", "due",
  ]

  /// The folded words of `text`, in order.
  static func words(in text: UnsafeRawBufferPointer) -> [String] {
    let bytes = text.assumingMemoryBound(to: UInt8.self)
    return WordScanner.words(in: bytes).map { fold(UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end])) }
  }

  static func words(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { words(in: UnsafeRawBufferPointer($0)) }
  }

  private static func fold(_ word: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: WordFolder.limit) { buffer in
      buffer.baseAddress.map { WordFolder.fold(word, into: $0) } ?? 0
    }
  }
}
