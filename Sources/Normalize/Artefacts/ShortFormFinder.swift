internal import Messages

/// Gives ambiguous short forms the meaning that they have in this note: "RA" beside "saturation" is room air.
struct ShortFormFinder {
  private let text: ScannedText
  private let table: ShortFormTable
  private(set) var artefacts: [Artefact] = []

  /// Words to look at on either side.
  static let neighbourhood = 6

  init(_ text: ScannedText, table: ShortFormTable) {
    self.text = text
    self.table = table
  }

  /// Adds the short forms of a sentence that stands in a section of that kind.
  mutating func add(_ sentence: Range<Int>, in kind: SectionKind) {
    var word = sentence.lowerBound
    while word < sentence.upperBound {
      guard let match = table.phrases.longest(at: word, before: sentence.upperBound, in: text) else {
        word += 1
        continue
      }
      let words = word..<match.end
      let range = text.range(of: word..<match.end)
      if let row = table.forms[match.row].first(where: { fits($0, words, range, sentence, kind) }) {
        artefacts.append(Artefact(kind: .abbreviation, range: range, meaning: row.meaning))
      }
      word = match.end
    }
  }

  private func fits(
    _ row: ShortFormTable.Row, _ words: Range<Int>, _ range: TextRange, _ sentence: Range<Int>, _ kind: SectionKind
  ) -> Bool {
    if row.needsCapitals, !text.isCapitals(from: range.start, to: range.end) { return false }
    if !row.sections.isEmpty, !row.sections.contains(kind) { return false }
    guard let near = row.near else { return true }
    let first = max(sentence.lowerBound, words.lowerBound - Self.neighbourhood)
    let last = min(sentence.upperBound, words.upperBound + Self.neighbourhood)
    return (first..<last).contains { !words.contains($0) && near.contains(text.numbers[$0]) }
  }
}
