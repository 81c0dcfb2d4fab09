internal import Messages

/// Reads the bytes of a text file: UTF-8, UTF-16 or, when they are neither, Windows-1252.
///
/// What is not text is refused: a NUL, control bytes, the first bytes of a PDF. Old word processors and dictation
/// systems still write Windows-1252; Latin-1 is read as the same, since it differs only in control characters.
public struct TextDecoder: Sendable {
  /// More bytes than any note has; a larger file is a mistake.
  public static let sizeLimit = 8 << 20

  public init() {}

  /// The text of `bytes`; `file` is named in errors and findings.
  public func decode(_ bytes: [UInt8], file: String) throws(IngestError) -> DecodedText {
    guard bytes.count <= Self.sizeLimit else {
      throw .tooLarge(file: file, bytes: bytes.count, limit: Self.sizeLimit)
    }
    if let format = FileSignature.format(of: bytes) { throw .otherFormat(file: file, format: format) }
    let decoded = try text(of: bytes, file: file)
    guard decoded.text.utf8.contains(where: Self.isLetter) else { throw .empty(file: file) }
    return decoded
  }

  // A letter of any language, as far as a byte tells.
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  private func text(of bytes: [UInt8], file: String) throws(IngestError) -> DecodedText {
    if let order = UTF16Order.find(in: bytes) { return try order.decode(bytes, file: file) }
    let control = try ControlBytes.check(bytes, file: file)
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[mark...], as: UTF8.self) {
      return DecodedText(text: text, encoding: "utf-8", map: .sameBytes(skipped: mark), findings: control)
    }
    if UTF8Damage(bytes[mark...]).isMostlyUTF8 {
      return damaged(bytes[mark...], file: file, findings: control)
    }
    let finding = Finding(
      "ING031", .information, at: file, "The bytes are not UTF-8 and were read as Windows-1252.",
      fix: "Check accented letters; send UTF-8 to be sure.")
    return DecodedText(
      text: Windows1252.decode(bytes), encoding: "windows-1252", map: .oneBytePerCharacter,
      findings: control + [finding])
  }

  // A few stray bytes among many good sequences: reading them as Windows-1252 would spoil every other accent.
  private func damaged(_ bytes: ArraySlice<UInt8>, file: String, findings: [Finding]) -> DecodedText {
    let finding = Finding(
      "ING032", .warning, at: file, "Some bytes are not UTF-8; each stands as U+FFFD in the text.",
      fix: "The file was damaged on its way: ask for it again.")
    return DecodedText(
      text: String(decoding: bytes, as: UTF8.self), encoding: "utf-8", map: .unavailable, findings: findings + [finding]
    )
  }
}
