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
  // Where a colon was dictated, as far as it was not passed.
  private var colons: ArraySlice<TextRange>
  // Where most letters are capitals, capitals say nothing: only known stems head a section.
  private let isAllCapitals: Bool
  // Kind of the last heading that was no part.
  private var parent: SectionKind = .preamble
  // Whether a heading in capitals came: then labels in small letters part nothing but lines.
  private var usesCapitals = false
  // Whether nothing but parts came so far, or only the examination that they belong to: a sheet of findings.
  private var isSheet = true

  static let mostWords = 12
  /// Words of a heading in a line of its own that no stem explains.
  static let mostUnknownWords = 8

  init(_ text: ScannedText, table: HeadingTable, colons: [TextRange]) {
    self.text = text
    self.table = table
    self.colons = colons[...]
    isAllCapitals = text.isMostlyCapitals
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
      if text.endsSentence(before: end) { return nil }
      end += 1
    }
    let words = first..<end
    if text.gaps[end].contains(.colon) { return labelled(words) }
    return text.gaps[end].contains(.lineBreak) ? bareLine(words) : nil
  }

  private mutating func labelled(_ words: Range<Int>) -> Heading? {
    guard let range = labelRange(words), !text.isTime(before: words.upperBound) else { return nil }
    let match = table.longestStem(in: words, of: text)
    let afterEmptyLine = text.gaps[words.lowerBound].contains(.paragraph)
    if !text.isCapitals(from: range.start, to: range.end) {
      let isDictated = text.gaps[words.upperBound].contains(.command)
      guard let match, match.isWhole, isDictated || text.isCapitalized(words.lowerBound) else { return nil }
      let isKnown = match.row.level == .section || (match.row.level == .label && afterEmptyLine && !usesCapitals)
      return isKnown ? heading(range, words, match) : nil
    }
    usesCapitals = true
    guard let match else { return afterEmptyLine ? unknown(range, words) : nil }
    switch match.row.level {
    case .section: return afterEmptyLine || match.isWhole ? heading(range, words, match) : nil
    case .label: return afterEmptyLine ? heading(range, words, match) : nil
    case .part: return isSheet || (afterEmptyLine && !hasParts) ? heading(range, words, match) : nil
    }
  }

  // A line without a colon: "PHYSICAL EXAMINATION", after an empty line also "Physical Examination".
  private mutating func bareLine(_ words: Range<Int>) -> Heading? {
    guard !text.gaps[words.upperBound].meets([.period, .comma, .semicolon, .mark]) else { return nil }
    let range = text.range(of: words)
    let isCapitals = text.isCapitals(from: range.start, to: range.end)
    let afterEmptyLine = text.gaps[words.lowerBound].contains(.paragraph)
    let match = table.longestStem(in: words, of: text)
    if let match, match.isWhole, match.row.level == .section,
      isCapitals || (afterEmptyLine && text.isCapitalized(words))
    {
      return heading(range, words, match)
    }
    guard isCapitals, afterEmptyLine, words.count <= Self.mostUnknownWords else { return nil }
    guard let match else { return unknown(range, words) }
    return match.row.level != .part || !hasParts ? heading(range, words, match) : nil
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
    while !text.startsClause(first) {
      guard last - first < Self.mostWords else { return nil }
      first -= 1
    }
    let words = first..<last + 1
    guard let match = table.longestStem(in: words, of: text), match.isWhole, match.row.level == .section else {
      return nil
    }
    guard let range = labelRange(words), !text.isTime(before: words.upperBound) else { return nil }
    let isCapitals = text.isCapitals(from: range.start, to: range.end)
    return isCapitals || (words.count > 1 && text.isCapitalized(words)) ? heading(range, words, match) : nil
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
    isSheet = match.row.level == .part || (words.lowerBound == 0 && parent == .physicalExamination)
    return Heading(range: range, words: words, kind: match.row.kind, implies: match.row.implies)
  }

  // Of unknown labels those that hold a real word and few numbers: "FL/AC  22  (20-24)" is a measurement.
  private mutating func unknown(_ range: TextRange, _ words: Range<Int>) -> Heading? {
    guard !isAllCapitals, words.contains(where: { text.words[$0].count > 3 }) else { return nil }
    guard words.count(where: { text.first($0) <= UInt8(ascii: "9") }) * 3 <= words.count else { return nil }
    parent = .other
    isSheet = false
    return Heading(range: range, words: words, kind: .other, implies: nil)
  }

  // From the first word to the colon after the last, or over the word that dictates it.
  private mutating func labelRange(_ words: Range<Int>) -> TextRange? {
    if let range = text.labelRange(of: words) { return range }
    let range = text.range(of: words)
    while let colon = colons.first, colon.start < range.end { colons.removeFirst() }
    guard text.gaps[words.upperBound].contains(.command), let colon = colons.first else { return nil }
    return colon.end <= text.gapEnd(before: words.upperBound) ? TextRange(range.start, colon.end) : nil
  }
}
