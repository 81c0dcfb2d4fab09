import Messages

/// Compiles terms into the form of ``TermTable``. Same terms in the same order, same bytes.
struct TermTableBuilder {
  private var words = Vocabulary()
  private var terms: [Term] = []
  private var seen: Set<Fingerprint> = []
  private var titles: [[UInt32]] = []
  private let generic: Set<UInt32>
  private let language: Language

  /// A term with its words as numbers.
  private struct Term {
    var entry: TermEntry
    var words: [UInt32]
    var capitals: UInt32
    var near: [UInt32]
  }

  private struct Fingerprint: Hashable {
    var words: [UInt32]
    var capitals: UInt32
    var source: TermSource
    var codes: [CodeID]
    var near: [UInt32]
  }

  /// - Parameters:
  ///   - language: of the notes that the terms are looked up in; its folding is that of all terms.
  ///   - functionWords: words skipped in matching.
  ///   - genericWords: words that are no term of a title by themselves or together.
  ///   - equivalents: folded word to the folded word that stands for it.
  init(language: Language, functionWords: [String], genericWords: [String], equivalents: [String: String]) {
    self.language = language
    var vocabulary = Vocabulary(language: language, functionWords: functionWords, equivalents: equivalents)
    generic = Set(genericWords.map { vocabulary.number(of: $0) })
    words = vocabulary
  }

  /// Takes a term in; one without a content word, or one seen before, is passed over.
  mutating func add(_ entry: TermEntry) {
    var numbers: [UInt32] = []
    var capitals: UInt32 = 0
    var letters = 0
    for word in WordScanner.words(in: entry.text) {
      let typed = entry.text.utf8Text(word)
      let number = numbers.isEmpty || typed != "A" ? words.number(of: typed) : words.number(of: Self.letterA)
      guard !words.isFunctionWord(number), numbers.count < 24 else { continue }
      if mustBeCapital(typed) { capitals |= 1 << UInt32(numbers.count) }
      numbers.append(number)
      letters += typed.utf8.count
    }
    // "h/a" comes down to its "h", which would be found everywhere.
    guard letters > 1, !(entry.source.isClassification && isGeneric(numbers)) else { return }
    let near = entry.near.map { words.number(of: $0) }
    let print = Fingerprint(
      words: numbers.sorted(), capitals: capitals, source: entry.source, codes: entry.codes, near: near)
    guard seen.insert(print).inserted else { return }
    terms.append(Term(entry: entry, words: numbers, capitals: capitals, near: near))
  }

  /// Takes a word into the vocabulary that no term need have.
  mutating func note(word: String) { _ = words.number(of: word) }

  /// The title words of the next code in table order.
  mutating func addTitle(_ title: String) {
    var numbers: Set<UInt32> = []
    for word in WordScanner.words(in: title) {
      let number = words.number(of: title.utf8Text(word))
      if !words.isFunctionWord(number) { numbers.insert(number) }
    }
    titles.append(numbers.sorted())
  }

  // The "A" of "hepatitis A" in the vocabulary, where "a" is an article.
  private static let letterA = "lettera"

  private static let numberedWords = [
    "type", "stage", "grade", "class", "mobitz", "bipolar", "factor", "degree", "level", "nerve", "phase", "category",
    "zone", "hsv", "axis", "harris", "salter",
  ]

  // One word of the classification that names no condition by itself: "disorder", "effusion".
  private func isGeneric(_ numbers: [UInt32]) -> Bool { numbers.allSatisfy(generic.contains) }

  private func mustBeCapital(_ word: Substring) -> Bool {
    guard entryHasCapitals(word) else { return false }
    return !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  private func entryHasCapitals(_ word: Substring) -> Bool { word.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } }

  /// The section's bytes.
  mutating func build() -> [UInt8] {
    let named = (["secondary", "due", "to", Self.letterA] + TermTable.letteredWords + Self.numberedWords).map {
      words.number(of: $0)
    }
    var frequency = [UInt32](repeating: 0, count: words.count)
    for term in terms { for word in term.words { frequency[Int(word)] += 1 } }
    var layout = Layout(vocabulary: words)
    var filed: [[TermTable.FiledTerm]] = Array(repeating: [], count: words.count)
    for (index, term) in terms.enumerated() {
      let order = term.words.indices.sorted {
        (frequency[Int(term.words[$0])], $0) < (frequency[Int(term.words[$1])], $1)
      }
      let second = order[min(1, order.count - 1)]
      filed[Int(term.words[order[0]])].append(.init(term: UInt32(index), second: term.words[second]))
      layout.add(term.entry, words: term.words, rarest: order[0], capitals: term.capitals, near: term.near)
    }
    return layout.bytes(
      filed: filed, titles: titles, named: named, functionWordCount: words.functionWordCount, language: language)
  }
}

/// The arrays of a term table under construction.
private struct Layout {
  private var records: [TermTable.TermRecord] = []
  private var numbers: [UInt32] = []
  private var strings: [UInt8] = []
  private var slots: [TermTable.WordSlot]

  init(vocabulary: Vocabulary) {
    var size = 1024
    while size < vocabulary.keys.count * 2 { size *= 2 }
    slots = [TermTable.WordSlot](repeating: .init(), count: size)
    for (key, word) in vocabulary.keys { add(key: key, word: word) }
  }

  private mutating func add(key: String, word: UInt32) {
    let hash = Array(key.utf8).withUnsafeBufferPointer { TermTable.hash($0) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].hash != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = .init(hash: hash, word: UInt64(word))
  }

  mutating func add(_ entry: TermEntry, words: [UInt32], rarest: Int, capitals: UInt32, near: [UInt32]) {
    let wordStart = UInt32(numbers.count)
    numbers += words
    let codeStart = UInt32(numbers.count)
    numbers += entry.codes.map { UInt32(bitPattern: $0) }
    let nearStart = UInt32(numbers.count)
    numbers += near
    let textStart = UInt32(strings.count)
    let text = Array(entry.text.utf8)
    let label = Array(entry.label.utf8)
    strings += text
    strings += label
    records.append(
      .init(
        words: wordStart, wordCount: UInt16(words.count), rarest: UInt16(rarest), capitals: capitals, codes: codeStart,
        codeCount: UInt16(entry.codes.count), source: entry.source.rawValue, listedOnly: entry.listedOnly ? 1 : 0,
        near: nearStart, nearCount: UInt32(near.count), text: textStart, textLength: UInt16(text.count),
        labelLength: UInt16(label.count)))
  }

  mutating func bytes(
    filed: [[TermTable.FiledTerm]], titles: [[UInt32]], named: [UInt32], functionWordCount: UInt32, language: Language
  ) -> [UInt8] {
    let titleStart = append(titles)
    var writer = SectionWriter()
    writer.append([functionWordCount])
    writer.append(slots)
    writer.append(starts(of: filed))
    writer.append(filed.flatMap { $0 })
    writer.append(records)
    writer.append(numbers)
    writer.append(titleStart)
    strings.withUnsafeBytes { writer.append(bytes: $0) }
    writer.append(named)
    writer.append(Array(language.rawValue.utf8))
    return writer.bytes
  }

  private mutating func append(_ titles: [[UInt32]]) -> [UInt32] {
    var starts: [UInt32] = []
    for title in titles {
      starts.append(UInt32(numbers.count))
      numbers += title
    }
    starts.append(UInt32(numbers.count))
    return starts
  }

  private func starts(of lists: [[TermTable.FiledTerm]]) -> [UInt32] {
    var starts: [UInt32] = [0]
    for list in lists { starts.append((starts.last ?? 0) + UInt32(list.count)) }
    return starts
  }
}
