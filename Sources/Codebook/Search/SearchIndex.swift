/// Which titles and inclusion terms have which words: sections `search.*` of an edition.
///
/// A text is numbered: a title by its code, then the inclusion terms.
struct SearchIndex {
  private let words: MappedStrings
  private let texts: MappedLists<UInt32>
  private let lengths: MappedArray<UInt8>

  init(_ file: CompiledFile, _ name: String) {
    words = MappedStrings(file, name + "search.words")
    texts = MappedLists(file, name + "search.texts")
    lengths = MappedArray(file, name + "search.lengths")
  }

  var textCount: Int { lengths.count }

  /// How many different words a text has, connectives and fillers left out; at least 1.
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

  /// Builds the sections from the titles, in order of codes, and the inclusion terms.
  static func add(titles: [String], terms: [String], to writer: inout CompiledFile.Writer, as name: String) {
    var numbers: [String: Int] = [:]
    var lists: [[UInt32]] = []
    var lengths: [UInt8] = []
    for (text, words) in (titles + terms).map(SearchWords.words).enumerated() {
      var seen = Set<Int>()
      var length = 0
      for word in words {
        let number = numbers[word] ?? lists.count
        if number == lists.count {
          numbers[word] = number
          lists.append([])
        }
        guard seen.insert(number).inserted else { continue }
        lists[number].append(UInt32(text))
        if !SearchWords.fillers.contains(word) && !SearchWords.connectives.contains(word) { length += 1 }
      }
      lengths.append(UInt8(min(length, 255)))
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
  }
}
