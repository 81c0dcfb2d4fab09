/// The order file of CMS: every code and header in order, in fixed columns of bytes.
///
/// 1-5 order number, 7-13 code without its dot, 15 validity (1 code, 0 header), 17-76 short title, 78 long title.
struct OrderFile {
  /// The table that it becomes; a list of codes for an edition without a tabular list.
  static let table = "order.tsv"
  static let header = ["code", "billable", "title", "short"]

  struct Row: Equatable {
    var code: CodeText
    var isBillable: Bool
    var short: String
    var title: String
  }

  let rows: [Row]
  /// The year in the name of the file: `2026`; `nil` when it has none.
  let year: String?

  /// - Throws: ``CodebookError/wrongRow(file:line:problem:)`` for a line of another form, a gap, or a cut end.
  init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    var rows: [Row] = []
    var number = 0
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty, index > 0 { continue }
      guard let (next, row) = Self.row(Array(line)) else {
        throw .wrongRow(file: file, line: index + 1, problem: "is no line of an order file")
      }
      guard next == number + 1 else {
        throw .wrongRow(file: file, line: index + 1, problem: "has the number \(next) after \(number)")
      }
      if let last = rows.last, row.code <= last.code {
        throw .wrongCode(
          file: file, line: index + 1, code: row.code.text, problem: "which does not follow \(last.code.text)")
      }
      number = next
      rows.append(row)
    }
    guard rows.first?.code[0] == UInt8(ascii: "A"), rows.last?.code[0] == UInt8(ascii: "Z") else {
      throw .wrongRow(file: file, line: rows.count, problem: "is the last line: the codes do not go from A to Z")
    }
    self.rows = rows
    year = Self.year(in: file)
  }

  private static func row(_ line: [UInt8]) -> (number: Int, row: Row)? {
    guard line.count > 77, [5, 13, 15, 76].allSatisfy({ line[$0] == UInt8(ascii: " ") }),
      let number = Int(Blanks.joined(line[0..<5])), line[14] == UInt8(ascii: "0") || line[14] == UInt8(ascii: "1"),
      let code = CodeText(Blanks.joined(line[6..<13])), code.hasDigit
    else { return nil }
    let (short, title) = (Blanks.joined(line[16..<76]), Blanks.joined(line[77...]))
    guard !short.isEmpty, !title.isEmpty else { return nil }
    return (number, Row(code: code, isBillable: line[14] == UInt8(ascii: "1"), short: short, title: title))
  }

  private static func year(in file: String) -> String? {
    file.split(whereSeparator: { !$0.isNumber }).map(String.init).first { $0.utf8.count == 4 && $0.hasPrefix("20") }
  }

  /// The rows of ``table``.
  var text: [UInt8] {
    var table = TextTable(header: Self.header)
    for row in rows { table.append([row.code.text, row.isBillable ? "1" : "0", row.title, row.short]) }
    return table.bytes
  }
}
