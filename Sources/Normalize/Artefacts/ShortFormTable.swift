internal import Messages

/// Short forms with more than one meaning, and what tells them apart: short-forms.tsv.
struct ShortFormTable: Sendable {
  struct Row: Sendable {
    let meaning: String
    /// Sections in which the meaning holds; empty for any.
    let sections: Set<SectionKind>
    /// Words of which one must stand within ``ShortFormFinder/neighbourhood``; empty for none needed.
    let near: WordSet?
    let needsCapitals: Bool
  }

  /// The rows of each form, in the order of the table; the first that fits gives the meaning.
  let forms: [[Row]]
  private(set) var phrases = PhraseTable()

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("short-forms.tsv")
    var forms: [[Row]] = []
    var previous: Substring = ""
    for row in table.rows {
      if row[0] != previous {
        phrases.add(try reader.pattern(of: row, in: table), row: forms.count)
        forms.append([])
        previous = row[0]
      }
      forms[forms.count - 1].append(try Self.row(row, in: table, &reader))
    }
    self.forms = forms
  }

  private static func row(
    _ row: TableRows.Row, in table: TableRows, _ reader: inout TableReader
  ) throws(NormalizeError) -> Row {
    guard !row[1].isEmpty else { throw table.bad(row, 1) }
    var sections: Set<SectionKind> = []
    for name in row[2].split(separator: " ") where name != "-" {
      guard let kind = SectionKind(rawValue: String(name)) else { throw table.bad(row, 2) }
      sections.insert(kind)
    }
    let near = reader.words(row[3])
    let isCapitals = row[0].utf8.allSatisfy { $0 < UInt8(ascii: "a") || $0 > UInt8(ascii: "z") }
    return Row(
      meaning: String(row[1]), sections: sections, near: near.isEmpty ? nil : near, needsCapitals: isCapitals)
  }
}
