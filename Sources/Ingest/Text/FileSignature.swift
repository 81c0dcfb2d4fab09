/// Formats that are often delivered under the wrong ending, known by their first bytes.
enum FileSignature {
  /// The format that `bytes` begin like, or `nil`.
  static func format(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.format
  }

  private static let signatures: [(bytes: [UInt8], format: String)] = [
    (Array("%PDF-".utf8), "PDF"),
    (Array(#"{\rtf"#.utf8), "RTF"),
    (Array("PK\u{3}\u{4}".utf8), "ZIP (a Word document, perhaps)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "Word 97"),
    ([0x1F, 0x8B], "gzip"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
    (Array("SQLite format 3".utf8), "SQLite"),
  ]
}
