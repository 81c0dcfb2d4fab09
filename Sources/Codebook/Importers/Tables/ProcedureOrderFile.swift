/// The order file of ICD-10-PCS: every code and header in order, in fixed columns of bytes.
///
/// 1-5 order number, 7-13 code, 15 validity (1 code, 0 header), 17-76 short title, 78 long title.
struct ProcedureOrderFile {
  struct Row {
    var code: String
    var isValid: Bool
    var title: String
  }

  let rows: [Row]

  /// - Throws: ``CodebookError/wrongRow(file:line:problem:)`` for a line of another form, a gap, or a cut end.
  init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    var rows: [Row] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let (number, row) = Self.row(line), number == index + 1 else {
        throw .wrongRow(
          file: file, line: index + 1, problem: "is not line \(index + 1) of an order file of ICD-10-PCS")
      }
      rows.append(row)
    }
    guard rows.first?.code.hasPrefix("0") == true, rows.last?.code.hasPrefix("X") == true else {
      throw .wrongRow(file: file, line: rows.count, problem: "is the last line: the codes do not go from 0 to X")
    }
    self.rows = rows
  }

  /// Whether `text` has the form of a code: 7 digits and letters, never I or O, which look like digits.
  static func isCode(_ text: String) -> Bool { text.utf8.count == 7 && isStart(text) }

  private static func isStart(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte) && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "O")
    }
  }

  private static func row(_ line: ArraySlice<UInt8>) -> (number: Int, row: Row)? {
    let bytes = Array(line)
    guard bytes.count > 77, let number = Int(text(bytes[0..<5])) else { return nil }
    let code = text(bytes[6..<13])
    let flag = bytes[14]
    let title = text(bytes[77...])
    guard (1...7).contains(code.utf8.count), isStart(code), !title.isEmpty,
      flag == UInt8(ascii: "0") || flag == UInt8(ascii: "1") && code.utf8.count == 7
    else { return nil }
    return (number, Row(code: code, isValid: flag == UInt8(ascii: "1"), title: title))
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
  }

  /// The rows as codes.tsv, sorted by code.
  var text: [UInt8] {
    var table = TextTable(header: ["code", "billable", "title"])
    for row in rows.sorted(by: { $0.code < $1.code }) { table.append([row.code, row.isValid ? "1" : "0", row.title]) }
    return table.bytes
  }
}
