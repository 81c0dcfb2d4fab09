public import Messages

/// Rows of text fields, sorted, searched where they lie in the compiled file.
public struct SortedTable: Sendable {
  /// First day that the table is valid.
  public let edition: CalendarDate
  private let file: CompiledFile
  private let section: String

  init(_ file: CompiledFile, section: String, edition: CalendarDate) {
    self.file = file
    self.section = section
    self.edition = edition
  }

  /// The rows that begin with these fields, in order.
  public func rows(_ fields: String...) -> [[String]] { rows(beginningWith: fields) }

  /// Whether a row begins with this field.
  public func contains(_ field: String) -> Bool { !rows(beginningWith: [field]).isEmpty }

  /// Every row, in order.
  public var all: [[String]] { rows(beginningWith: []) }

  /// How many rows there are.
  public var count: Int { file.section(section).count { $0 == Self.lineFeed } }

  private func rows(beginningWith fields: [String]) -> [[String]] {
    let bytes = file.section(section)
    let key = fields.flatMap { Array($0.utf8) + [Self.tab] }
    var rows: [[String]] = []
    var start = lowerBound(of: key, in: bytes)
    while start < bytes.count, bytes[start...].starts(with: key) {
      let end = lineEnd(from: start, in: bytes)
      rows.append(Self.fields(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
      start = end + 1
    }
    return rows
  }

  // Where the first line that does not come before `key` begins.
  private func lowerBound(of key: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != Self.lineFeed { start -= 1 }
      let end = lineEnd(from: start, in: bytes)
      if bytes[start..<end].lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
    }
    return low
  }

  private func lineEnd(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Self.lineFeed { end += 1 }
    return end
  }

  // The tab after the last field ends it.
  private static func fields(_ line: UnsafeRawBufferPointer) -> [String] {
    line.split(separator: tab, omittingEmptySubsequences: false).dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
}
