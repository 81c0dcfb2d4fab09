/// Rows of fields parted by tabs, a header line first: the form of every table that the codebook folder holds.
///
/// Fields hold no tab and no line end; lines end with a line feed.
struct TextTable {
  private(set) var bytes: [UInt8]

  init(header: [String]) {
    bytes = []
    append(header)
  }

  mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      bytes.append(contentsOf: field.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension TextTable {
  /// Calls `body` with the fields of each row after the header, as ranges of `bytes`.
  ///
  /// - Parameters:
  ///   - header: The columns that the table must have; further columns are passed over.
  ///   - file: What errors call it.
  static func forEachRow(
    of bytes: UnsafeRawBufferPointer, header: [String], file: String, _ body: (Row) throws -> Void
  ) throws {
    var line = 0
    var next = 0
    var ends: [Int] = []
    while next < bytes.count {
      line += 1
      let start = next
      ends.removeAll(keepingCapacity: true)
      while next < bytes.count, bytes[next] != UInt8(ascii: "\n") {
        if bytes[next] == UInt8(ascii: "\t") { ends.append(next) }
        next += 1
      }
      var end = next
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      ends.append(end)
      next += 1
      let row = Row(bytes: bytes, start: start, ends: ends, line: line)
      if line == 1 { try check(row, header, file) } else if end > start { try body(row) }
    }
    if line == 0 { throw CodebookError.wrongRow(file: file, line: 1, problem: "is missing: the file is empty") }
  }

  private static func check(_ row: Row, _ header: [String], _ file: String) throws {
    let found = (0..<row.count).map { row[$0] }
    guard found.starts(with: header) else {
      throw CodebookError.wrongRow(
        file: file, line: 1, problem: "is not the header \(header.joined(separator: ", "))")
    }
  }

  /// One row; valid while its bytes are.
  struct Row {
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let ends: [Int]
    let line: Int

    var count: Int { ends.count }

    func raw(_ column: Int) -> UnsafeRawBufferPointer {
      guard column < ends.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
      let from = column == 0 ? start : ends[column - 1] + 1
      return UnsafeRawBufferPointer(rebasing: bytes[from..<ends[column]])
    }

    subscript(column: Int) -> String { String(decoding: raw(column), as: UTF8.self) }
  }
}
