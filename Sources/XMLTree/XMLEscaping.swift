/// Turns text into character data of XML 1.0.
enum XMLEscaping {
  /// Appends `text`; in an attribute, quotes, tabs and line ends are escaped too, for a parser would make them blanks.
  static func append(_ text: String, to output: inout [UInt8], inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var copied = 0
      for index in bytes.indices where mayNeedEscape(bytes[index]) {
        guard let escape = escape(bytes[index], at: index, of: bytes, inAttribute: inAttribute) else { continue }
        output.append(contentsOf: bytes[copied..<index])
        output.append(contentsOf: escape.replacement.utf8)
        copied = index + escape.length
      }
      output.append(contentsOf: bytes[copied...])
    }
  }

  // What `escape` has a case for.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    default: false
    }
  }

  private static func escape(
    _ byte: UInt8, at index: Int, of bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool
  ) -> (replacement: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): inAttribute ? ("&quot;", 1) : nil
    case 0x09: inAttribute ? ("&#9;", 1) : nil
    case 0x0A: inAttribute ? ("&#10;", 1) : nil
    // A parser turns a plain CR into a line feed, in text too.
    case 0x0D: ("&#13;", 1)
    case 0x00..<0x20: ("\u{FFFD}", 1)
    // U+FFFE and U+FFFF are no XML characters.
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
      ("\u{FFFD}", 3)
    default: nil
    }
  }
}
