extension TermTable {
  /// The one word of the vocabulary that `folded` becomes by one slip of the keys, or ``unknownWord``.
  ///
  /// A slip is a letter left out, put in, mistaken, or two neighbours swapped; never the first letter nor the last,
  /// where endings differ. Only words that terms are filed under are looked for. It tries some 50 words for each letter:
  /// for the rare word that is known to be in need.
  public func respelled(_ folded: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var search = Respelling(table: self, word: folded)
    search.tryAll()
    return search.found.count == 1 ? search.found[0] : Self.unknownWord
  }

  /// Whether a term is filed under the word.
  fileprivate func leadsToTerms(_ word: UInt32) -> Bool {
    word != Self.unknownWord && word >= functionWordCount && filedStart[Int(word)] < filedStart[Int(word) + 1]
  }
}

/// The words one slip away from another that the vocabulary has.
private struct Respelling {
  let table: TermTable
  let word: UnsafeBufferPointer<UInt8>
  var found: [UInt32] = []

  init(table: TermTable, word: UnsafeBufferPointer<UInt8>) {
    self.table = table
    self.word = word
  }

  mutating func tryAll() {
    guard word.count > 3 else { return }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    for place in 1..<word.count - 1 {
      attempt(replacing: place..<place + 1, by: [])
      for letter in letters {
        attempt(replacing: place..<place + 1, by: [letter])
        attempt(replacing: place..<place, by: [letter])
      }
      if place + 2 < word.count { attempt(replacing: place..<place + 2, by: [word[place + 1], word[place]]) }
    }
  }

  private mutating func attempt(replacing range: Range<Int>, by letters: [UInt8]) {
    let tried = word[..<range.lowerBound] + letters + word[range.upperBound...]
    let number = tried.withContiguousStorageIfAvailable(table.word) ?? TermTable.unknownWord
    if table.leadsToTerms(number), !found.contains(number) { found.append(number) }
  }
}
