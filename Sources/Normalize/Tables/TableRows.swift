/// The rows of a table in tab-separated text: `#` begins a comment line, the first other line names the columns.
struct TableRows {
  let name: String
  let columns: [Substring]
  let rows: [Row]

  struct Row {
    /// Number of the line in the file, from 1.
    let line: Int
    let fields: [Substring]

    /// The field of a column, empty when the row is shorter.
    subscript(_ column: Int) -> Substring { column < fields.count ? fields[column] : "" }
  }

  init(_ text: String, name: String) {
    self.name = name
    var columns: [Substring] = []
    var rows: [Row] = []
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      if columns.isEmpty { columns = fields } else { rows.append(Row(line: number, fields: fields)) }
    }
    self.columns = columns
    self.rows = rows
  }

  func bad(_ row: Row, _ column: Int) -> NormalizeError {
    .badRow(table: name, line: row.line, column: column < columns.count ? String(columns[column]) : "\(column + 1)")
  }
}
