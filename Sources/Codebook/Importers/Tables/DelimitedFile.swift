/// Rows of fields parted by tabs or commas, fields in quotation marks where they hold more than one line or a comma.
struct DelimitedFile {
  struct Row {
    /// Line that the row begins on, from 1.
    var line: Int
    /// Without blanks around them.
    var fields: [String]

    subscript(index: Int) -> String { index < fields.count ? fields[index] : "" }
  }

  /// Rows with at least one field that is not empty.
  let rows: [Row]

  /// Official files are UTF-8 or Windows-1252; what is looked up in them is ASCII.
  init(_ bytes: [UInt8]) {
    let delimiter = Self.delimiter(of: bytes)
    var rows: [Row] = []
    var row = Row(line: 1, fields: [])
    var field: [UInt8] = []
    var line = 1
    var isQuoted = false
    func endField() {
      row.fields.append(Self.trimmed(field))
      field.removeAll(keepingCapacity: true)
    }
    func endRow() {
      endField()
      if row.fields.contains(where: { !$0.isEmpty }) { rows.append(row) }
      row = Row(line: line, fields: [])
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted || byte != delimiter && byte != UInt8(ascii: "\n") {
        field.append(byte)
      } else if byte == delimiter {
        endField()
      } else {
        endRow()
      }
    }
    endRow()
    self.rows = rows
  }

  /// The rows from the first that `fits`, which ends the headings; each has to fit from there on.
  ///
  /// - Throws: ``CodebookError/wrongRow(file:line:problem:)`` for a row that does not, or when none does.
  func body(of file: String, _ form: String, fits: (Row) -> Bool) throws(CodebookError) -> ArraySlice<Row> {
    guard let first = rows.firstIndex(where: fits) else {
      throw .wrongRow(file: file, line: 1, problem: "begins a file without a row of the form \(form)")
    }
    for row in rows[first...] where !fits(row) {
      throw .wrongRow(file: file, line: row.line, problem: "is not of the form \(form)")
    }
    return rows[first...]
  }

  // Tabs where there are any in the first lines: official headings have commas in their words.
  private static func delimiter(of bytes: [UInt8]) -> UInt8 {
    bytes.prefix(4096).contains(UInt8(ascii: "\t")) ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  private static func trimmed(_ field: [UInt8]) -> String {
    var text = field[...]
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
