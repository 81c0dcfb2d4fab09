internal import Messages

/// Cuts titles and queries into words to search by, folded as those of notes are.
enum SearchWords {
  /// Words that neither texts nor queries are held to.
  static let connectives: Set<String> = [
    "of", "the", "an", "and", "or", "in", "to", "for", "by", "on", "at", "due", "with", "from", "as", "is", "w",
  ]

  /// A folded word, and whether it stands in parentheses, which do not change what a title means.
  struct Word {
    var text: String
    var isInParentheses: Bool
  }

  /// The folded words of `text`, in order, connectives left out.
  static func content(of text: String) -> [Word] {
    var text = text
    return text.withUTF8 { bytes in
      var depth = 0
      var scanned = 0
      return WordScanner.words(in: bytes).compactMap { range in
        while scanned < range.start {
          if bytes[scanned] == UInt8(ascii: "(") { depth += 1 }
          if bytes[scanned] == UInt8(ascii: ")") { depth -= 1 }
          scanned += 1
        }
        let word = fold(UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
        return connectives.contains(word) ? nil : Word(text: word, isInParentheses: depth > 0)
      }
    }
  }

  /// The folded words of `text`, in order.
  static func words(in text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      WordScanner.words(in: bytes).map { fold(UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end])) }
    }
  }

  private static func fold(_ word: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: WordFolder.limit) { buffer in
      buffer.baseAddress.map { WordFolder.fold(word, into: $0) } ?? 0
    }
  }
}
