internal import Messages

/// Cuts titles and queries into words to search by, folded as those of notes are.
enum SearchWords {
  /// Words of titles that say "nothing further": a title is no worse a match for them.
  static let fillers: Set<String> = [
    "unspecified", "nos", "without", "complication", "site", "organism", "not", "specified",
  ]
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
    let ranges = WordScanner.words(in: bytes)
    let isInside = insideParentheses(bytes, ranges)
    return zip(ranges, isInside).compactMap { range, isInside in
      guard !isInside else { return nil }
      let word = fold(UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
      return connectives.contains(word) ? nil : word
    }
  }

  private static func insideParentheses(_ text: UnsafeBufferPointer<UInt8>, _ words: [TextRange]) -> [Bool] {
    var depth = 0
    var scanned = 0
    return words.map { word in
      while scanned < word.start {
        if text[scanned] == UInt8(ascii: "(") { depth += 1 }
        if text[scanned] == UInt8(ascii: ")") { depth -= 1 }
        scanned += 1
      }
      scanned = word.end
      return depth > 0
    }
  }

  /// How many words of ``core(of:)`` a query has to cover.
  static func length(ofCore core: [String]) -> Int { core.count { !fillers.contains($0) } }

  private static func fold(_ word: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: WordFolder.limit) { buffer in
      buffer.baseAddress.map { WordFolder.fold(word, into: $0) } ?? 0
    }
  }
}
