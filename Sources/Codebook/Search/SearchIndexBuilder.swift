/// Gathers the words of titles and of what is searched besides into the sections that ``SearchIndex`` reads.
struct SearchIndexBuilder {
  private let tables: SearchTables
  private var numbers: [String: UInt32] = [:]
  private var spellings: [String] = []
  private var texts: [Text] = []

  /// A text with its words by number, each once.
  private struct Text {
    var code: CodeID
    var kind: SearchIndex.Kind
    var words: [UInt32]
    var isInParentheses: [Bool]
  }

  /// What is told of each code.
  struct Codes {
    /// In the order of codes.
    var titles: [String]
    /// The code above each; -1: none.
    var parents: [CodeID]
    /// How many characters each code has.
    var lengths: [Int]
    /// What the 7th characters stand for.
    var meanings: Set<String>
    /// Code by its text; `nil`: not in the edition.
    var find: (String) -> CodeID?
    /// All codes that begin with a text; empty when it is no start of one.
    var range: (String) -> CodeRange
  }

  private init(_ tables: SearchTables) { self.tables = tables }

  static func add(
    _ codes: Codes, extra: [SearchIndex.Extra], tables: SearchTables, to writer: inout CompiledFile.Writer,
    as name: String
  ) {
    var builder = SearchIndexBuilder(tables)
    var titles = [UInt32](repeating: SearchIndex.none, count: codes.titles.count)
    for (id, title) in codes.titles.enumerated() {
      let parent = Int(codes.parents[id])
      if codes.lengths[id] == 7, parent >= 0, isExtension(title, of: codes.titles[parent]) { continue }
      titles[id] = UInt32(builder.texts.count)
      builder.add(title, code: CodeID(id), kind: .title)
    }
    for entry in extra { builder.add(entry.text, code: entry.code, kind: entry.kind) }
    for meaning in codes.meanings.sorted() {
      for word in SearchWords.content(of: meaning) { _ = builder.number(of: word.text) }
    }
    writer.add(name: name + "search.titles", values: titles)
    builder.write(to: &writer, as: name)
    var strings = StringTable()
    for entry in extra { strings.append(entry.text) }
    strings.add(to: &writer, as: name + "search.extra")
    addFrequencies(codes, tables, to: &writer, as: name)
    addPhrases(tables, to: &writer, as: name)
    writer.add(name: name + "search.pasts", values: mapped(tables.pasts, codes))
    writer.add(name: name + "search.relatives", values: mapped(tables.relatives, codes))
  }

  // For each code what it becomes, by the most exact row; -1: nothing.
  private static func mapped(_ rows: [(codes: String, result: String)], _ codes: Codes) -> [CodeID] {
    var results = [CodeID](repeating: -1, count: codes.titles.count)
    var sizes = [Int](repeating: Int.max, count: codes.titles.count)
    for row in rows {
      guard let result = codes.find(row.result) else { continue }
      for item in row.codes.split(separator: " ") {
        let ends = item.split(separator: "-", maxSplits: 1).map { codes.range(String($0)) }
        guard let first = ends.first?.lowerBound, let last = ends.last?.upperBound, first < last else { continue }
        for id in first..<last where last - first < sizes[Int(id)] {
          sizes[Int(id)] = Int(last - first)
          results[Int(id)] = result
        }
      }
    }
    return results
  }

  // `TITLE OF THE PARENT, initial encounter`.
  private static func isExtension(_ title: String, of parent: String) -> Bool {
    let length = parent.utf8.count
    guard title.utf8.count > length + 2, title.utf8.starts(with: parent.utf8) else { return false }
    return title.utf8.dropFirst(length).starts(with: ", ".utf8)
  }

  private mutating func add(_ text: String, code: CodeID, kind: SearchIndex.Kind) {
    var entry = Text(code: code, kind: kind, words: [], isInParentheses: [])
    for word in SearchWords.content(of: text) {
      let number = number(of: tables.equivalents[word.text] ?? word.text)
      guard !entry.words.contains(number) else { continue }
      entry.words.append(number)
      entry.isInParentheses.append(word.isInParentheses)
    }
    texts.append(entry)
  }

  private mutating func number(of word: String) -> UInt32 {
    if let known = numbers[word] { return known }
    let number = UInt32(spellings.count)
    numbers[word] = number
    spellings.append(word)
    return number
  }

  // MARK: Writing

  private mutating func write(to writer: inout CompiledFile.Writer, as name: String) {
    for (typed, meant) in tables.equivalents.sorted(by: { $0.key < $1.key }) where numbers[meant] != nil {
      _ = number(of: typed)
    }
    let sorted = spellings.indices.sorted { spellings[$0].utf8.lexicographicallyPrecedes(spellings[$1].utf8) }
    var places = [UInt32](repeating: 0, count: sorted.count)
    for (place, number) in sorted.enumerated() { places[number] = UInt32(place) }
    let filed = filedTexts(places)
    let weights = weights(of: sorted.map { spellings[$0] }, filed)
    addWords(sorted.map { spellings[$0] }, places, weights, to: &writer, as: name + "search.words")
    var lists = ListTable<UInt32>()
    for list in filed { lists.append(list) }
    lists.add(to: &writer, as: name + "search.texts")
    addTexts(places, weights, to: &writer, as: name + "search.texts")
  }

  private func filedTexts(_ places: [UInt32]) -> [[UInt32]] {
    var filed: [[UInt32]] = Array(repeating: [], count: places.count)
    for (text, entry) in texts.enumerated() {
      for word in entry.words { filed[Int(places[Int(word)])].append(UInt32(text)) }
    }
    return filed
  }

  // The fewer texts have a word, the more it tells.
  private func weights(of words: [String], _ filed: [[UInt32]]) -> [Float] {
    words.indices.map { word in
      let rarity = Float(filed[word].count == 0 ? 1 : filed[word].count) / Float(max(texts.count, 1))
      let bits = Float(rarity.exponent) + rarity.significand - 1
      let weight = min(8, max(1, -bits * 0.6))
      return tables.implied.contains(words[word]) ? weight * 0.12 : weight
    }
  }

  private func addWords(
    _ words: [String], _ places: [UInt32], _ weights: [Float], to writer: inout CompiledFile.Writer, as name: String
  ) {
    var strings = StringTable()
    var sounds = StringTable()
    var letters: [UInt32] = []
    var canonical: [UInt32] = []
    for (place, word) in words.enumerated() {
      let sound = SoundKey.of(word)
      strings.append(word)
      sound.withUnsafeBytes { sounds.append($0) }
      letters.append(SoundKey.letters(of: sound))
      canonical.append(tables.equivalents[word].flatMap { numbers[$0] }.map { places[Int($0)] } ?? UInt32(place))
    }
    strings.add(to: &writer, as: name)
    sounds.add(to: &writer, as: name + ".sounds")
    writer.add(name: name + ".letters", values: letters)
    writer.add(name: name + ".canonical", values: canonical)
    writer.add(name: name + ".weights", values: weights)
  }

  private func addTexts(
    _ places: [UInt32], _ weights: [Float], to writer: inout CompiledFile.Writer, as name: String
  ) {
    var words = ListTable<UInt32>()
    var totals: [Float] = []
    for text in texts {
      let list = text.words.map { places[Int($0)] }
      words.append(list)
      totals.append(zip(list, text.isInParentheses).reduce(0) { $0 + ($1.1 ? 0 : weights[Int($1.0)]) })
    }
    words.add(to: &writer, as: name + ".words")
    writer.add(name: name + ".weights", values: totals)
    writer.add(name: name + ".codes", values: texts.map(\.code))
    writer.add(name: name + ".kinds", values: texts.map(\.kind.rawValue))
  }

  private static func addFrequencies(
    _ codes: Codes, _ tables: SearchTables, to writer: inout CompiledFile.Writer, as name: String
  ) {
    var frequencies = [UInt8](repeating: 0, count: codes.titles.count)
    for entry in tables.frequencies {
      if let id = codes.find(entry.code) { frequencies[Int(id)] = max(frequencies[Int(id)], entry.frequency) }
    }
    writer.add(name: name + "search.frequencies", values: frequencies)
  }

  private static func addPhrases(_ tables: SearchTables, to writer: inout CompiledFile.Writer, as name: String) {
    var phrases = StringTable()
    var meanings = StringTable()
    for (typed, meant) in tables.phrases.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      phrases.append(typed)
      meanings.append(meant)
    }
    phrases.add(to: &writer, as: name + "search.phrases")
    meanings.add(to: &writer, as: name + "search.phrases.meanings")
  }
}
