/// Rows of text with aligned columns.
struct TextTable {
  private var rows: [[String]]
  private let right: Set<Int>

  /// - Parameter right: Columns aligned to the right: numbers.
  init(_ heads: [String], right: Set<Int> = []) {
    rows = [heads]
    self.right = right
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines of the table; the last column is not filled up.
  var lines: [String] {
    let widths = (0..<rows[0].count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let blanks = String(repeating: " ", count: widths[column] - text.count)
        if right.contains(column) { return blanks + text }
        return column == row.count - 1 ? text : text + blanks
      }
      return cells.joined(separator: "  ")
    }
  }
}
