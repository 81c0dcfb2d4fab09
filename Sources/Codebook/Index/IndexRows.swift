/// The table of an official index as read from its text, checked row by row.
enum IndexRows {
  /// The entries in the order of print; empty when the edition does not have the index.
  static func entries(of edition: EditionFolder, _ kind: IndexKind) throws -> [IndexEntry] {
    var entries: [IndexEntry] = []
    let file = edition.path(of: kind.file) ?? kind.file
    try edition.forEachRow(of: kind.file, header: kind.header) { row in
      guard let level = Int(row[0]), (0...(entries.last.map { $0.level + 1 } ?? 0)).contains(level) else {
        throw CodebookError.wrongRow(
          file: file, line: row.line, problem: "has a level that is not one below, beside or above the row before")
      }
      let count = kind.columns.count
      let codes = (2..<2 + count).map { row[$0] }
      guard !row.raw(1).isEmpty, codes.allSatisfy({ $0.isEmpty || IndexCode($0) != nil }) else {
        throw CodebookError.wrongRow(file: file, line: row.line, problem: "has no term, or a code that is none")
      }
      entries.append(
        IndexEntry(level: level, title: row[1], codes: codes, see: row[2 + count], seeAlso: row[3 + count]))
    }
    return entries
  }
}
