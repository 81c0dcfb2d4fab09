internal import Messages

/// The ANWEB file of HCPCS Level II: lines of fixed columns, Windows-1252, several lines a code.
///
/// 1-5 code, 6-10 sequence, 11 record (3 code, 4 its continuation, 7 modifier, 8 its continuation), 12-91 long
/// description, 92-119 short one, 230 coverage, 269-276 add day, 285-292 termination day, 293 action.
struct HCPCSFile {
  struct Row {
    var code: String
    var title: String
    /// C, D, I, M or S, as the record layout tells them.
    var coverage: String
    var action: String
    /// First and last day that it is valid; empty: no end.
    var from: String
    var through: String
  }

  private(set) var rows: [Row] = []

  /// - Throws: ``CodebookError/wrongRow(file:line:problem:)`` for a line of another form, or a file without codes.
  init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let record = Record(Array(line))
      switch record.kind {
      case "3":
        guard let row = record.row else {
          throw .wrongRow(file: file, line: index + 1, problem: "is no line of a code")
        }
        rows.append(row)
      case "4" where rows.last?.code == record.code: rows[rows.count - 1].title += " " + record.text(12, 91)
      // Modifiers have a list of their own; headings and the empty last line have no record.
      case "7", "8": continue
      default:
        if rows.isEmpty || record.isEmpty { continue }
        throw .wrongRow(file: file, line: index + 1, problem: "is no line of the HCPCS file")
      }
    }
    guard !rows.isEmpty else { throw .wrongRow(file: file, line: 1, problem: "begins a file without a HCPCS code") }
    rows.sort { $0.code < $1.code }
  }

  private struct Record {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isEmpty: Bool { bytes.allSatisfy { $0 <= 0x20 } }
    var code: String { text(1, 5) }
    var kind: String { text(11, 11) }

    /// Columns count from 1.
    func text(_ first: Int, _ last: Int) -> String {
      guard first <= bytes.count else { return "" }
      let field = bytes[(first - 1)..<min(last, bytes.count)].map { UnicodeScalar($0) }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: field)
      return String(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    var row: Row? {
      let code = Array(self.code.utf8)
      guard code.count == 5, (0x41...0x56).contains(code[0]),
        code.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }),
        let from = day(269), let through = day(285)
      else { return nil }
      return Row(
        code: self.code, title: text(12, 91), coverage: text(230, 230), action: text(293, 293), from: from,
        through: through)
    }

    // CCYYMMDD, or nothing.
    private func day(_ first: Int) -> String? {
      let digits = text(first, first + 7)
      if digits.isEmpty { return "" }
      let day = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
      return CalendarDate(day) == nil ? nil : day
    }
  }

  /// The rows as codes.tsv.
  var text: [UInt8] {
    var table = TextTable(header: ["code", "billable", "title", "coverage", "action", "from", "through"])
    for row in rows { table.append([row.code, "1", row.title, row.coverage, row.action, row.from, row.through]) }
    return table.bytes
  }
}
