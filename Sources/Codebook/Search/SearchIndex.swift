/// Which texts of an edition have which words: sections `search.*`.
///
/// A text is numbered: a title by its code, then the inclusion terms, then the includes notes of codes.
struct SearchIndex {
  private let words: MappedStrings
  private let texts: MappedLists<UInt32>
  private let lengths: MappedArray<UInt8>
  // Of the texts after the titles.
  private let codes: MappedArray<CodeID>
  private let notes: MappedArray<UInt32>

  /// What is searched besides titles.
  struct Extra {
    var text: String
    var code: CodeID
    /// Number of the includes note; `nil` for an inclusion term.
    var note: UInt32?
  }

  init(_ file: CompiledFile, _ name: String) {
    words = MappedStrings(file, name + "search.words")
    texts = MappedLists(file, name + "search.texts")
    lengths = MappedArray(file, name + "search.lengths")
    codes = MappedArray(file, name + "search.codes")
    notes = MappedArray(file, name + "search.notes")
  }

  var titleCount: Int { lengths.count - codes.count }

  /// The code that a text belongs to.
  func code(_ text: Int) -> CodeID { text < titleCount ? CodeID(text) : codes[text - titleCount] }

  /// The number of the includes note that a text is.
  func note(_ text: Int) -> Int? {
    let note = text - titleCount - (codes.count - notes.count)
    return note >= 0 ? Int(notes[note]) : nil
  }

  var textCount: Int { lengths.count }

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

  /// Builds the sections from the titles, in order of codes, and the inclusion terms before the includes notes.
  static func add(titles: [String], extra: [Extra], to writer: inout CompiledFile.Writer, as name: String) {
    var numbers: [String: Int] = [:]
    var lists: [[UInt32]] = []
    var lengths: [UInt8] = []
    for (text, string) in (titles + extra.map(\.text)).enumerated() {
      for word in Set(SearchWords.words(in: string)) {
        let number = numbers[word] ?? lists.count
        if number == lists.count {
          numbers[word] = number
          lists.append([])
        }
        lists[number].append(UInt32(text))
      }
      lengths.append(UInt8(min(length(of: string), 255)))
    }
    var words = StringTable()
    var texts = ListTable<UInt32>()
    for (word, number) in numbers.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      words.append(word)
      texts.append(lists[number])
    }
    words.add(to: &writer, as: name + "search.words")
    texts.add(to: &writer, as: name + "search.texts")
    writer.add(name: name + "search.lengths", values: lengths)
    writer.add(name: name + "search.codes", values: extra.map(\.code))
    writer.add(name: name + "search.notes", values: extra.compactMap(\.note))
  }

  private static func length(of text: String) -> Int {
    var text = text
    return text.withUTF8 { SearchWords.length(ofCore: SearchWords.core(of: UnsafeRawBufferPointer($0))) }
  }
}
