/// Gathers the words of titles and of what is searched besides into the sections that ``SearchIndex`` reads.
struct SearchIndexBuilder {
  private var numbers: [String: Int] = [:]
  private var lists: [[UInt32]] = []
  private var lengths: [UInt8] = []
  // Meanings of 7th characters recur by the thousand.
  private var suffixes: [String: Words] = [:]

  /// The words of one text, by number, and how many of them a query has to cover.
  private struct Words {
    var numbers: [Int]
    var length: Int
  }

  /// - Parameters:
  ///   - titles: In the order of codes.
  ///   - parents: The code above each; -1: none.
  static func add(
    titles: [String], parents: [CodeID], extra: [SearchIndex.Extra], to writer: inout CompiledFile.Writer,
    as name: String
  ) {
    var builder = SearchIndexBuilder()
    var words: [Words] = []
    words.reserveCapacity(titles.count)
    for (id, title) in titles.enumerated() {
      let parent = Int(parents[id])
      let added = parent < 0 ? nil : builder.words(of: title, after: titles[parent], words[parent])
      words.append(added ?? builder.words(of: title))
    }
    for entry in extra { words.append(builder.words(of: entry.text)) }
    for (text, entry) in words.enumerated() { builder.append(entry, of: text) }
    builder.write(extra, to: &writer, as: name)
  }

  // `TITLE OF THE PARENT, initial encounter`: the words of both parts; `nil` for another title.
  private mutating func words(of title: String, after parent: String, _ known: Words) -> Words? {
    let length = parent.utf8.count
    guard title.utf8.count > length + 2, title.utf8.starts(with: parent.utf8) else { return nil }
    let suffix = String(title.utf8.dropFirst(length)) ?? ""
    guard suffix.utf8.starts(with: ", ".utf8) else { return nil }
    let added = suffixes[suffix] ?? words(of: suffix)
    suffixes[suffix] = added
    return Words(
      numbers: known.numbers + added.numbers.filter { !known.numbers.contains($0) },
      length: known.length + added.length)
  }

  private mutating func words(of text: String) -> Words {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var list: [Int] = []
      for word in SearchWords.words(in: raw) {
        let number = number(of: word)
        if !list.contains(number) { list.append(number) }
      }
      return Words(numbers: list, length: SearchWords.length(ofCore: SearchWords.core(of: raw)))
    }
  }

  private mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = lists.count
    lists.append([])
    return lists.count - 1
  }

  private mutating func append(_ words: Words, of text: Int) {
    for number in words.numbers { lists[number].append(UInt32(text)) }
    lengths.append(UInt8(min(words.length, 255)))
  }

  private func write(_ extra: [SearchIndex.Extra], to writer: inout CompiledFile.Writer, as name: String) {
    var words = StringTable()
    var texts = ListTable<UInt32>()
    for (word, number) in numbers.sorted(by: { $0.key < $1.key }) {
      words.append(word)
      texts.append(lists[number])
    }
    words.add(to: &writer, as: name + "search.words")
    texts.add(to: &writer, as: name + "search.texts")
    writer.add(name: name + "search.lengths", values: lengths)
    var strings = StringTable()
    for entry in extra { strings.append(entry.text) }
    strings.add(to: &writer, as: name + "search.extra")
    writer.add(name: name + "search.extra.codes", values: extra.map(\.code))
    writer.add(name: name + "search.extra.kinds", values: extra.map(\.kind.rawValue))
  }
}
