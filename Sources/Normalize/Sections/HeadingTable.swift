internal import Messages

/// The known headings and what their sections are about: headings.tsv.
struct HeadingTable: Sendable {
  /// How far a stem can be trusted to head a section.
  enum Level: String {
    /// Heads a section wherever it stands as a heading, inside a line too.
    case section
    /// Heads a section only at the start of a line: a word with other uses.
    case label
    /// A body system and the like: part of an examination, a review of systems or a list of axes.
    case part
  }

  struct Row: Sendable {
    let kind: SectionKind
    let level: Level
    /// What the heading says about everything under it.
    let implies: Assertion?
  }

  private let rows: [Row]
  private let prepositions: WordSet
  // "HEAD, EYES, EARS", "DIAGNOSIS (ES)": the signs inside a heading part nothing.
  private var stems = PhraseTable(breaks: [], room: 8192)

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("headings.tsv")
    var rows: [Row] = []
    for row in table.rows {
      guard let kind = SectionKind(rawValue: String(row[1])) else { throw table.bad(row, 1) }
      guard let level = Level(rawValue: String(row[2])) else { throw table.bad(row, 2) }
      let implies = Assertion(rawValue: String(row[3]))
      guard implies != nil || row[3].isEmpty || row[3] == "-" else { throw table.bad(row, 3) }
      stems.add(try reader.pattern(of: row, in: table), row: rows.count)
      rows.append(Row(kind: kind, level: level, implies: implies))
    }
    self.rows = rows
    prepositions = reader.members(of: "preposition")
  }

  struct Match {
    let row: Row
    /// Whether the stem is the whole heading.
    let isWhole: Bool
  }

  /// The longest stem among the words of a heading; of two equally long ones the first.
  func longestStem(in words: Range<Int>, of text: ScannedText) -> Match? {
    var best: (row: Int, length: Int)?
    for word in words {
      guard let match = stems.longest(at: word, before: words.upperBound, in: text) else { continue }
      let length = match.end - word
      guard length > 1 || counts(rows[match.row], at: word, in: words, of: text) else { continue }
      if length > best?.length ?? 0 { best = (match.row, length) }
    }
    return best.map { Match(row: rows[$0.row], isWhole: $0.length == words.count) }
  }

  // A weak word says what a longer heading is about only as its head: last ("IMAGE ANALYSIS"), or first and followed by
  // a preposition ("REASON FOR CATHETERIZATION").
  private func counts(_ row: Row, at word: Int, in words: Range<Int>, of text: ScannedText) -> Bool {
    if row.level == .section || words.count == 1 { return true }
    guard text.words[word].count > 1 else { return false }
    if word == words.upperBound - 1 { return words.count <= 3 }
    return word == words.lowerBound && prepositions.contains(text.numbers[word + 1])
  }
}
