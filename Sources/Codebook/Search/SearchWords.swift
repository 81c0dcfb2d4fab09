internal import Messages

/// Cuts titles and queries into words to search by, folded as those of notes are.
enum SearchWords {
  /// Words of titles that say "nothing further": a title is no worse a match for them.
  static let fillers: Set<String> = ["unspecified", "nos", "without", "complication", "site", "not", "specified"]
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

  /// The words that carry the meaning: connectives and what stands in parentheses left out.
  static func core(of text: UnsafeRawBufferPointer) -> [String] {
    let bytes = text.assumingMemoryBound(to: UInt8.self)
    var depth = 0
    var scanned = 0
    return WordScanner.words(in: bytes).compactMap { range in
      for byte in bytes[scanned..<range.start] {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
      scanned = range.start
      guard depth <= 0 else { return nil }
      let word = fold(UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
      return connectives.contains(word) ? nil : word
    }
  }

  /// How many words of ``core(of:)`` a query has to cover: "unspecified organism" asks for none.
  static func length(ofCore core: [String]) -> Int {
    zip([""] + core, core).count { previous, word in !fillers.contains(word) && previous != "unspecified" }
  }

  private static func fold(_ word: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: WordFolder.limit) { buffer in
      buffer.baseAddress.map { WordFolder.fold(word, into: $0) } ?? 0
    }
  }
}
