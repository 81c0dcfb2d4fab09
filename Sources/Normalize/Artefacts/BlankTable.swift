/// What stands where a word was not heard or is left to the author: blanks.tsv.
struct BlankTable: Sendable {
  /// Words that are a blank: "Month DD, YYYY"; between brackets only: "inaudible".
  struct Row: Sendable {
    let needsBrackets: Bool
  }

  let rows: [Row]
  // "Month DD, YYYY": a comma does not end it.
  private(set) var phrases = PhraseTable(breaks: Gap.phraseBreaks.subtracting(.comma))
  /// By ASCII sign: how many of it in a row make a blank; 0 for never.
  let runs: [Int]

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("blanks.tsv")
    var rows: [Row] = []
    var runs = Array(repeating: 0, count: 128)
    for row in table.rows {
      if row[1] == "run" {
        guard let sign = row[0].utf8.first, sign < 128, row[0].utf8.count > 1 else { throw table.bad(row, 0) }
        runs[Int(sign)] = row[0].utf8.count
        continue
      }
      guard row[1] == "words" || row[1] == "bracketed" else { throw table.bad(row, 1) }
      phrases.add(try reader.pattern(of: row, in: table), row: rows.count)
      rows.append(Row(needsBrackets: row[1] == "bracketed"))
    }
    self.rows = rows
    self.runs = runs
  }
}
