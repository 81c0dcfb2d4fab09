internal import Messages

/// Tells text with a stray control byte, as old printers and terminals left them, from data that is no text.
enum ControlBytes {
  /// Findings about control bytes in `bytes`; throws when there is a NUL or when one byte in fifty is a control.
  static func check(_ bytes: [UInt8], file: String) throws(IngestError) -> [Finding] {
    var count = 0
    var first = 0
    for (offset, byte) in bytes.enumerated() where isControl(byte) {
      if byte == 0 { throw .binary(file: file, offset: offset) }
      if count == 0 { first = offset }
      count += 1
    }
    guard count > 0 else { return [] }
    if count * 50 > bytes.count { throw .binary(file: file, offset: first) }
    return [
      Finding(
        "ING033", .information, at: "\(file), byte \(first)",
        "The text holds \(count) control \(count == 1 ? "character" : "characters"); they were left in place.")
    ]
  }

  // Tab, line feed, vertical tab, form feed and carriage return belong to text; so does the Ctrl-Z that ends DOS files.
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x1A: false
    default: byte < 0x20 || byte == 0x7F
    }
  }
}
