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
      if length > best?.length ?? 0 { best = (match.row, length) }
    }
    return best.map { Match(row: rows[$0.row], isWhole: $0.length == words.count) }
  }
}
