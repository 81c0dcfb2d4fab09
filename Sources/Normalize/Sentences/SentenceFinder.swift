internal import Messages

/// Finds the sentences and list items of a note.
///
/// Points of abbreviations, initials, decimals and list numbers end nothing; an empty line, a list item and a labelled
/// line ("NECK: Supple.") begin a sentence; a line that was only wrapped goes on.
struct SentenceFinder {
  private let text: ScannedText
  private let abbreviations: AbbreviationTable
  private let wrap: LineWrap
  private(set) var sentences: [Sentence] = []
  private(set) var sentenceWords: [Range<Int>] = []

  /// Longer sentences are cut, lest a text without points take a time that grows with the square of its length.
  static let mostWords = 500

  init(_ text: ScannedText, abbreviations: AbbreviationTable) {
    self.text = text
    self.abbreviations = abbreviations
    wrap = LineWrap(text)
    sentences.reserveCapacity(text.words.count / 8)
    sentenceWords.reserveCapacity(text.words.count / 8)
  }

  /// Adds the sentences of one section, whose body holds `words`.
  mutating func add(_ words: Range<Int>, section: Int) {
    var list = ListItems(text)
    var start = words.lowerBound
    var next = start
    while next < words.upperBound {
      if next > start, text.gaps[next] == .blank, text.words[next].count > 2, next - start < Self.mostWords {
        next += 1  // Most words: neither a break nor a list number can stand here.
        continue
      }
      if let marker = list.marker(at: next, isFirst: next == words.lowerBound, before: words.upperBound) {
        emit(start..<next, section: section, item: list.item)
        list.enter(marker)
        start = marker.firstWord
        next = max(next + 1, start)
      } else {
        if next > start, breaks(before: next) || next - start >= Self.mostWords {
          emit(start..<next, section: section, item: list.item)
          list.passBreak(text.gaps[next])
          start = next
        }
        next += 1
      }
    }
    emit(start..<words.upperBound, section: section, item: list.item)
  }

  private mutating func emit(_ words: Range<Int>, section: Int, item: Int?) {
    guard !words.isEmpty else { return }
    let start = text.openingSigns(before: words.lowerBound)
    let end = text.closingSigns(after: words.upperBound - 1)
    sentences.append(Sentence(range: TextRange(start, end), section: section, item: item))
    sentenceWords.append(words)
  }

  // MARK: - Breaks

  private func breaks(before word: Int) -> Bool {
    let gap = text.gaps[word]
    guard gap.meets([.period, .mark, .lineBreak, .paragraph, .bullet]) else { return false }
    if gap.contains(.paragraph) { return true }
    if gap.contains(.period), endsSentence(before: word, gap) { return true }
    if gap.contains(.mark), gap.meets([.blank, .lineBreak]), !text.startsLower(word) { return true }
    return gap.contains(.lineBreak) && (wrap.breaks(before: word) || text.isLabelledLine(word))
  }

  private func endsSentence(before word: Int, _ gap: Gap) -> Bool {
    let before = word - 1
    guard gap.meets([.blank, .lineBreak, .command]) else { return isGluedSentence(before, word) }
    // "5 mg q.d., aspirin".
    if gap.meets([.comma, .semicolon, .colon]) { return false }
    if gap.contains(.command) { return true }
    // "10 mL of .25%".
    if text.bytes[text.words[word].start - 1] == UInt8(ascii: ".") { return false }
    let number = text.numbers[before]
    if abbreviations.titles.contains(number) { return false }
    if text.startsLower(word) {
      return abbreviations.starters.contains(text.numbers[word]) && text.words[before].count > 3
        && !abbreviations.shortened.contains(number)
    }
    if !text.isCapitalized(word) { return endsBeforeNumber(before, word) }
    return !isInitial(before, followedBy: word)
  }

  // "No. 5" goes on; "pulse 80. 120/70 lying" does not.
  private func endsBeforeNumber(_ before: Int, _ word: Int) -> Bool {
    let number = text.numbers[before]
    return !abbreviations.beforeNumber.contains(number) && !abbreviations.shortened.contains(number)
  }

  // "chest pain.The patient": a blank was forgotten.
  private func isGluedSentence(_ before: Int, _ word: Int) -> Bool {
    text.words[before].count > 3 && text.isCapitalized(word) && abbreviations.starters.contains(text.numbers[word])
      && text.words[word].start == text.words[before].end + 1
  }

  // "John Q. Smith", "C. Difficile"; not "hepatitis C. Labs", "Dr. X. Labs", or where a new sentence is plain to see.
  private func isInitial(_ word: Int, followedBy next: Int) -> Bool {
    guard text.words[word].count == 1, text.isCapitalized(word), text.first(word) < UInt8(ascii: "X") else {
      return false
    }
    guard word > 0, !abbreviations.starters.contains(text.numbers[next]) else { return false }
    return !abbreviations.lettered.contains(text.numbers[word - 1])
  }
}
