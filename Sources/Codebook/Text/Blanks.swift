/// Blanks of official files.
enum Blanks {
  /// The text with runs of blanks, line ends and no-break spaces as one blank, none at the ends.
  static func joined(_ text: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.underestimatedCount)
    for byte in text {
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes.removeLast()
      } else if byte > 0x20 {
        bytes.append(byte)
        continue
      }
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
