/// Which texts of an edition have which words: sections `search.*`.
///
/// A text is a title, or another wording of what a code stands for. Titles that add only a 7th character to the one
/// above are not searched: that is found by completing the code.
struct SearchIndex {
  let vocabulary: SearchVocabulary
  private let texts: MappedLists<UInt32>
  private let words: MappedLists<UInt32>
  private let weights: MappedArray<Float>
  private let codes: MappedArray<CodeID>
  private let kinds: MappedArray<UInt8>
  private let extra: MappedStrings
  private let titles: MappedArray<UInt32>
  private let frequencies: MappedArray<UInt8>
  private let phrases: MappedStrings
  private let meanings: MappedStrings
  private let pasts: MappedArray<CodeID>
  private let relatives: MappedArray<CodeID>

  /// What is searched besides titles.
  struct Extra {
    var text: String
    var code: CodeID
    var kind: Kind
  }

  enum Kind: UInt8 {
    case title
    case inclusionTerm
    case includes
    /// A term of the lexicon that stands for one code.
    case lexicon
    /// A term of the lexicon that stands for several, at one of them.
    case lexiconOfSeveral
  }

  /// Marks a code without a title text.
  static let none = UInt32.max

  init(_ file: CompiledFile, _ name: String) {
    vocabulary = SearchVocabulary(file, name)
    texts = MappedLists(file, name + "search.texts")
    words = MappedLists(file, name + "search.texts.words")
    weights = MappedArray(file, name + "search.texts.weights")
    codes = MappedArray(file, name + "search.texts.codes")
    kinds = MappedArray(file, name + "search.texts.kinds")
    extra = MappedStrings(file, name + "search.extra")
    titles = MappedArray(file, name + "search.titles")
    frequencies = MappedArray(file, name + "search.frequencies")
    phrases = MappedStrings(file, name + "search.phrases")
    meanings = MappedStrings(file, name + "search.phrases.meanings")
    pasts = MappedArray(file, name + "search.pasts")
    relatives = MappedArray(file, name + "search.relatives")
  }

  /// What a condition becomes when it is past, or a relative's; `nil` when no table tells.
  func code(of condition: CodeID, in time: SearchQuery.Time) -> CodeID? {
    let codes = time == .past ? pasts : relatives
    let code = Int(condition) < codes.count ? codes[Int(condition)] : -1
    return code < 0 ? nil : code
  }

  var textCount: Int { codes.count }
  func code(_ text: Int) -> CodeID { codes[text] }
  func kind(_ text: Int) -> Kind { Kind(rawValue: kinds[text]) ?? .title }

  /// What the words of a text outside parentheses tell, see ``SearchVocabulary/weight(_:)``; at least 1.
  func weight(_ text: Int) -> Float { max(1, weights[text]) }

  /// The words of a text, in order, each once.
  func words(_ text: Int) -> MappedLists<UInt32>.Slice { words.slice(text) }

  /// The texts that have a word.
  func texts(with word: UInt32) -> MappedLists<UInt32>.Slice { texts.slice(Int(word)) }

  /// The text of a code's title; `nil` where it adds a 7th character alone.
  func title(of code: CodeID) -> Int? {
    let text = titles[Int(code)]
    return text == Self.none ? nil : Int(text)
  }

  /// The wording of a text other than a title.
  func wording(_ text: Int) -> String {
    let first = titles.count == 0 ? 0 : textCount - extra.count
    return text < first ? "" : extra[text - first]
  }

  /// How often a code is billed: 0 to 3.
  func frequency(_ code: CodeID) -> Int { Int(frequencies[Int(code)]) }

  /// What a phrase of folded words stands for where coders type it.
  func meaning(of phrase: String) -> String? {
    let bytes = Array(phrase.utf8)
    var (low, high) = (0, phrases.count)
    while low < high {
      let middle = (low + high) / 2
      if phrases.raw(middle).lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
    }
    return low < phrases.count && phrases.raw(low).elementsEqual(bytes) ? meanings[low] : nil
  }
}
