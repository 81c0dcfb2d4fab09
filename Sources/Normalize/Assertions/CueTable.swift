internal import Messages

/// The words that negate, question, date or move a statement, after ConText: cues.tsv.
struct CueTable: Sendable {
  enum Direction: String {
    /// Governs the words after it.
    case forward
    /// Governs the words before it.
    case backward
    /// Governs the words that follow it in its clause; where none do, or only a preposition, the words before it.
    case either
    case both
    /// Looks like a cue and is none: "no increase".
    case pseudo
    /// Ends the scopes that reach it: "but".
    case terminate
    /// A verb: ends a forward scope at the last comma before it, where a new clause began; a historical scope right there.
    case clause
  }

  struct Row: Sendable {
    /// What the cue says; for a `terminate` row the one assertion that it ends.
    let assertion: Assertion?
    let direction: Direction
    /// Words that the scope may take in at most.
    let reach: Int
    /// Whether a comma ends the scope.
    let stopsAtComma: Bool
    /// Whether a minus sign must stand right before the words: "-ve for" negates, "+ve for" does not.
    let needsMinus: Bool
  }

  let rows: [Row]
  /// Prepositions and the like: "negative with", "ruled out by".
  let links: WordSet
  private(set) var phrases = PhraseTable(room: 8192)
  /// Cues without words, "(-)", and their rows.
  let signForms: [(form: [UInt8], row: Int)]

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("cues.tsv")
    var rows: [Row] = []
    var signForms: [(form: [UInt8], row: Int)] = []
    for row in table.rows {
      if row[0].utf8.first == UInt8(ascii: "(") {
        signForms.append((Array(row[0].utf8), rows.count))
      } else {
        phrases.add(try reader.pattern(of: row, in: table), row: rows.count)
      }
      rows.append(try Self.row(row, in: table))
    }
    self.rows = rows
    self.signForms = signForms
    links = reader.members(of: "link")
  }

  private static func row(_ row: TableRows.Row, in table: TableRows) throws(NormalizeError) -> Row {
    guard let direction = Direction(rawValue: String(row[2])) else { throw table.bad(row, 2) }
    let assertion = Assertion(rawValue: String(row[1]))
    let needsAssertion = direction != .pseudo && direction != .terminate && direction != .clause
    guard assertion != nil || (row[1] == "-" && !needsAssertion) else { throw table.bad(row, 1) }
    guard let reach = row[3] == "-" ? Int.max : Int(row[3]), reach > 0 else { throw table.bad(row, 3) }
    guard row[4].isEmpty || row[4] == "-" || row[4] == "comma" else { throw table.bad(row, 4) }
    return Row(
      assertion: assertion, direction: direction, reach: reach, stopsAtComma: row[4] == "comma",
      needsMinus: row[0].utf8.first == UInt8(ascii: "-"))
  }
}
