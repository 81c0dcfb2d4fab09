internal import Messages

/// A heading in a note.
struct Heading {
  /// From the first word to the colon, or to the last word where there is none.
  let range: TextRange
  let words: Range<Int>
  let kind: SectionKind
  /// What it says about everything under it.
  let implies: Assertion?
}

/// Finds the headings of a note by their layout and by the stems of ``HeadingTable``.
///
/// Transcriptions head a section in capitals with a colon, after an empty line. What stands closer is held to be a
/// heading only when its stem is known; body systems under an examination stay part of it.
struct HeadingFinder {
  private let text: ScannedText
  private let table: HeadingTable
  // Kind of the last heading that was no part.
  private var parent: SectionKind = .preamble

  static let mostWords = 12

  init(_ text: ScannedText, table: HeadingTable) {
    self.text = text
    self.table = table
  }

  mutating func headings() -> [Heading] {
    var headings: [Heading] = []
    var word = 0
    while word < text.words.count {
      let found =
        text.gaps[word].contains(.lineBreak)
        ? headingAtLineStart(word) : text.gaps[word + 1].contains(.colon) ? headingInLine(before: word) : nil
      if let found { headings.append(found) }
      word = found?.words.upperBound ?? word + 1
    }
    return headings
  }

  // MARK: - At the start of a line

  private mutating func headingAtLineStart(_ first: Int) -> Heading? {
    if let soap = soapLetter(first) { return soap }
    let limit = min(first + Self.mostWords, text.words.count)
    var end = first + 1
    while end < limit, !text.gaps[end].meets([.colon, .lineBreak]) {
      if endsSentence(before: end) { return nil }
      end += 1
    }
    let words = first..<end
    if text.gaps[end].contains(.colon) { return labelled(words) }
    return text.gaps[end].contains(.lineBreak) ? capitalLine(words) : nil
  }

  private mutating func labelled(_ words: Range<Int>) -> Heading? {
    guard let range = labelRange(words), !isTime(words.upperBound) else { return nil }
    let match = table.longestStem(in: words, of: text)
    let afterEmptyLine = text.gaps[words.lowerBound].contains(.paragraph)
    if !text.isCapitals(from: range.start, to: range.end) {
      guard let match, match.isWhole, match.row.level == .section else { return nil }
      return heading(range, words, match)
    }
    guard let match else { return afterEmptyLine ? unknown(range, words) : nil }
    switch match.row.level {
    case .section: return afterEmptyLine || match.isWhole ? heading(range, words, match) : nil
    case .label: return afterEmptyLine ? heading(range, words, match) : nil
    case .part: return afterEmptyLine && !hasParts ? heading(range, words, match) : nil
    }
  }

  // A line of capitals alone: "PHYSICAL EXAMINATION".
  private mutating func capitalLine(_ words: Range<Int>) -> Heading? {
    let signs = text.gaps[words.upperBound]
    guard !signs.meets([.period, .comma, .semicolon, .mark]) else { return nil }
    let range = text.range(of: words)
    guard text.isCapitals(from: range.start, to: range.end) else { return nil }
    guard let match = table.longestStem(in: words, of: text), match.isWhole else { return nil }
    let afterEmptyLine = text.gaps[words.lowerBound].contains(.paragraph)
    guard match.row.level == .section || (match.row.level == .label && afterEmptyLine) else { return nil }
    return heading(range, words, match)
  }

  // "S - ", "O - ", "A - ", "P - " after an empty line.
  private mutating func soapLetter(_ word: Int) -> Heading? {
    guard text.words[word].count == 1, text.isCapitalized(word), text.gaps[word].contains(.paragraph) else {
      return nil
    }
    let signs = text.gaps[word + 1]
    guard signs.contains([.hyphen, .blank]), let match = table.longestStem(in: word..<word + 1, of: text) else {
      return nil
    }
    var end = text.words[word].end
    while text.bytes[end] != UInt8(ascii: "-") {
      guard text.bytes[end] < 0x80, end + 1 < text.bytes.count else { return nil }
      end += 1
    }
    return heading(TextRange(text.words[word].start, end + 1), word..<word + 1, match)
  }

  // MARK: - Inside a line

  // "... of water.  PAST MEDICAL HISTORY: Asthma."
  private mutating func headingInLine(before last: Int) -> Heading? {
    var first = last
    while !startsClause(first) {
      guard last - first < Self.mostWords, text.isCapitalized(first) else { return nil }
      first -= 1
    }
    let words = first..<last + 1
    guard let match = table.longestStem(in: words, of: text), match.isWhole, match.row.level == .section else {
      return nil
    }
    guard let range = labelRange(words), text.isCapitals(from: range.start, to: range.end) else { return nil }
    return heading(range, words, match)
  }

  private func startsClause(_ word: Int) -> Bool {
    text.gaps[word].meets([.period, .semicolon, .colon, .mark, .lineBreak, .bullet])
  }

  // MARK: - Parts

  private var hasParts: Bool {
    switch parent {
    case .physicalExamination, .reviewOfSystems, .objective, .subjective, .mentalStatus: true
    default: false
    }
  }

  private mutating func heading(_ range: TextRange, _ words: Range<Int>, _ match: HeadingTable.Match) -> Heading {
    if match.row.level == .part, hasParts {
      return Heading(range: range, words: words, kind: parent, implies: nil)
    }
    parent = match.row.kind
    return Heading(range: range, words: words, kind: match.row.kind, implies: match.row.implies)
  }

  private mutating func unknown(_ range: TextRange, _ words: Range<Int>) -> Heading {
    parent = .other
    return Heading(range: range, words: words, kind: .other, implies: nil)
  }

  // From the first word to the colon after the last.
  private func labelRange(_ words: Range<Int>) -> TextRange? {
    let gapEnd = words.upperBound < text.words.count ? text.words[words.upperBound].start : text.bytes.count
    var end = text.words[words.upperBound - 1].end
    while end < gapEnd, text.bytes[end] != UInt8(ascii: ":") { end += 1 }
    return end < gapEnd ? TextRange(text.words[words.lowerBound].start, end + 1) : nil
  }

  // "10:30" or "1:100": digits on both sides of the colon before `word`.
  private func isTime(_ word: Int) -> Bool {
    guard word < text.words.count, text.words[word].start == text.words[word - 1].end + 1 else { return false }
    return text.first(word) <= UInt8(ascii: "9") && text.first(word - 1) <= UInt8(ascii: "9")
  }

  private func endsSentence(before word: Int) -> Bool {
    text.gaps[word].contains([.period, .blank]) && text.words[word - 1].count > 2
  }
}
