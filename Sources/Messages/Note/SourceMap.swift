/// The way back from an offset in ``Note/text`` to the byte of the source file.
public enum SourceMap: Hashable, Sendable, Codable {
  /// UTF-8: the same bytes after `skipped` bytes of byte-order mark (0 or 3).
  case sameBytes(skipped: Int)
  /// A one-byte encoding: the source offset is the number of characters before the text offset.
  case oneBytePerCharacter
  /// No way back: UTF-16, or a format whose text had to be taken out.
  case unavailable

  /// The byte of the source file at `offset` of `text`, or `nil` when there is no way back.
  public func sourceOffset(of offset: Int, in text: String) -> Int? {
    switch self {
    case .sameBytes(let skipped): return offset + skipped
    case .oneBytePerCharacter:
      // A byte that continues a UTF-8 sequence starts with the bits 10.
      return text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
    case .unavailable: return nil
    }
  }
}
