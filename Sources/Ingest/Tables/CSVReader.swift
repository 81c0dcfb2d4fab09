/// Reads comma-separated values as RFC 4180 has them: quoted values, doubled quotes, line ends of every kind.
struct CSVReader {
  /// One line of values; `line` is the line of the file that it begins on, from 1.
  struct Record: Equatable {
    var line: Int
    var values: [String]

    var isBlank: Bool { values.allSatisfy(\.isEmpty) }
  }

  private let bytes: [UInt8]
  private let file: String
  private var next = 0
  private var line = 1

  /// All records of `text`, blank lines left out; `file` is named in errors.
  static func records(of text: String, file: String) throws(IngestError) -> [Record] {
    var reader = CSVReader(text: text, file: file)
    var records: [Record] = []
    while let record = try reader.record() {
      if !record.isBlank { records.append(record) }
    }
    return records
  }

  private init(text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  private mutating func record() throws(IngestError) -> Record? {
    guard next < bytes.count else { return nil }
    var record = Record(line: line, values: [])
    while true {
      record.values.append(try value())
      guard next < bytes.count else { return record }
      let parted = bytes[next] == UInt8(ascii: ",")
      if parted {
        next += 1
      } else {
        skipLineEnd()
        return record
      }
    }
  }

  private mutating func value() throws(IngestError) -> String {
    if next < bytes.count, bytes[next] == Self.quote { return try quotedValue() }
    let start = next
    while next < bytes.count, bytes[next] != UInt8(ascii: ","), !isLineEnd(bytes[next]) {
      if bytes[next] == Self.quote { throw .badQuote(file: file, line: line) }
      next += 1
    }
    return trimmed(bytes[start..<next])
  }

  private mutating func quotedValue() throws(IngestError) -> String {
    let opened = line
    next += 1
    var content: [UInt8] = []
    while next < bytes.count {
      let byte = bytes[next]
      if byte == Self.quote {
        guard next + 1 < bytes.count, bytes[next + 1] == Self.quote else { break }
        next += 1
      } else if endsLine(at: next) {
        line += 1
      }
      content.append(byte)
      next += 1
    }
    guard next < bytes.count else { throw .badQuote(file: file, line: opened) }
    next += 1
    guard next == bytes.count || bytes[next] == UInt8(ascii: ",") || isLineEnd(bytes[next]) else {
      throw .badQuote(file: file, line: line)
    }
    return trimmed(content[...])
  }

  private mutating func skipLineEnd() {
    if bytes[next] == 0x0D, next + 1 < bytes.count, bytes[next + 1] == 0x0A { next += 1 }
    next += 1
    line += 1
  }

  // Line feed, or a carriage return that no line feed follows.
  private func endsLine(at place: Int) -> Bool {
    bytes[place] == 0x0A || (bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static let quote = UInt8(ascii: "\"")
}

/// The text of `bytes` without blanks at its ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  var rest = bytes
  while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
  while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
  return String(decoding: rest, as: UTF8.self)
}
