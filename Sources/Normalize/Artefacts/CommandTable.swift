internal import Messages

/// Punctuation and layout that a speaker dictates: commands.tsv.
struct CommandTable: Sendable {
  struct Row: Sendable {
    /// The mark that the command stands for: `.`, `,`, `:`, `¶` for a new paragraph, `↵` for a new line, `#` for an item.
    let meaning: String
    let signs: Gap
    /// Whether the words are a command wherever they stand; else only in a note with other commands.
    let isPlain: Bool
    /// Words before which, or after which, the words are meant as such: "of" in "period of time".
    let notBefore: WordSet
    let notAfter: WordSet
  }

  let rows: [Row]
  private(set) var phrases = PhraseTable()

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("commands.tsv")
    var rows: [Row] = []
    for row in table.rows {
      phrases.add(try reader.pattern(of: row, in: table), row: rows.count)
      guard let signs = Self.signs(of: row[1]) else { throw table.bad(row, 1) }
      guard row[2] == "plain" || row[2] == "context" else { throw table.bad(row, 2) }
      rows.append(
        Row(
          meaning: String(row[1]), signs: signs, isPlain: row[2] == "plain",
          notBefore: reader.words(row[3]), notAfter: reader.words(row[4])))
    }
    self.rows = rows
  }

  private static func signs(of meaning: Substring) -> Gap? {
    switch meaning {
    case ".": [.period, .blank]
    case "?", "!": [.mark, .blank]
    case ",": .comma
    case ";": .semicolon
    case ":": .colon
    case "(": .opening
    case ")": .closing
    case "-": .hyphen
    case "/", "\"": .sign
    case "¶": [.lineBreak, .paragraph]
    case "↵": .lineBreak
    case "#": [.lineBreak, .bullet]
    default: nil
    }
  }
}
