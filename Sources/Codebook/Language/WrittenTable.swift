import Messages

/// A table that people write: tab-separated text with a header line; lines that start with `#` are comments.
public struct WrittenTable: Sendable {
  /// The lines below the header, in order.
  public let rows: [Row]
  /// Name of the file, for messages.
  public let file: String

  /// One line, cut at its tabs.
  public struct Row: Sendable {
    /// Line number in the file, from 1.
    public let line: Int
    public let fields: [Substring]

    public subscript(column: Int) -> Substring { column < fields.count ? fields[column] : "" }
  }

  /// Reads the table.
  ///
  /// - Parameter columns: the header's names, all of them, in order.
  /// - Throws: ``LanguageError/malformedTable(file:line:problem:)`` when the header or the width of a line is wrong.
  public init(_ text: String, file: String, columns: [String]) throws(LanguageError) {
    self.file = file
    var rows: [Row] = []
    var sawHeader = false
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
      if !sawHeader {
        guard fields.map(String.init) == columns else {
          throw .malformedTable(
            file: file, line: index + 1, problem: "has another header than \(columns.joined(separator: ", "))")
        }
        sawHeader = true
        continue
      }
      guard fields.count <= columns.count else {
        throw .malformedTable(file: file, line: index + 1, problem: "has more than \(columns.count) columns")
      }
      rows.append(Row(line: index + 1, fields: fields))
    }
    self.rows = rows
  }

  /// The error of a row that cannot be used.
  public func problem(_ row: Row, _ problem: String) -> LanguageError {
    .malformedTable(file: file, line: row.line, problem: problem)
  }
}
