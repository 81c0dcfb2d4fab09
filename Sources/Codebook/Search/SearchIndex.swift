/// Which texts of an edition have which words: sections `search.*`.
///
/// A text is numbered: a title by its code, then the extra texts.
struct SearchIndex {
  private let words: MappedStrings
  private let texts: MappedLists<UInt32>
  private let lengths: MappedArray<UInt8>
  private let extra: MappedStrings
  private let extraCodes: MappedArray<CodeID>
  private let extraKinds: MappedArray<UInt8>

  /// What is searched besides titles.
  struct Extra {
    var text: String
    var code: CodeID
    var kind: Kind

    enum Kind: UInt8 {
      case inclusionTerm
      case includes
      case lexicon
    }
  }

  init(_ file: CompiledFile, _ name: String) {
    words = MappedStrings(file, name + "search.words")
    texts = MappedLists(file, name + "search.texts")
    lengths = MappedArray(file, name + "search.lengths")
    extra = MappedStrings(file, name + "search.extra")
    extraCodes = MappedArray(file, name + "search.extra.codes")
    extraKinds = MappedArray(file, name + "search.extra.kinds")
  }

  var textCount: Int { lengths.count }
  var titleCount: Int { lengths.count - extraCodes.count }

  /// The code that a text belongs to.
  func code(_ text: Int) -> CodeID { text < titleCount ? CodeID(text) : extraCodes[text - titleCount] }

  /// The text and its kind; `nil` for a title.
  func extra(_ text: Int) -> (bytes: UnsafeRawBufferPointer, kind: Extra.Kind)? {
    guard text >= titleCount, let kind = Extra.Kind(rawValue: extraKinds[text - titleCount]) else { return nil }
    return (extra.raw(text - titleCount), kind)
  }

  /// How many words of a text a query has to cover, see ``SearchWords/length(ofCore:)``; at least 1.
  func length(_ text: Int) -> Int { max(1, Int(lengths[text])) }

  /// Calls `body` with each text that has `word`, or a word that begins with it; one may come more than once.
  func forEachText(with word: String, orPrefix isPrefix: Bool, _ body: (Int) -> Void) {
    let query = Array(word.utf8)
    var index = lowerBound(query)
    while index < words.count {
      let found = words.raw(index)
      guard found.starts(with: query), isPrefix || found.count == query.count else { return }
      for place in texts.range(index) { body(Int(texts[place])) }
      index += 1
    }
  }

  private func lowerBound(_ query: [UInt8]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words.raw(middle).lexicographicallyPrecedes(query) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
