/// The way back from an offset in ``Note/text`` to the byte of the source file.
///
/// In JSON `{"kind": "same-bytes", "skipped": 3}`, `{"kind": "one-byte-per-character"}` or `{"kind": "unavailable"}`.
public enum SourceMap: Hashable, Sendable {
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

extension SourceMap: Codable {
  private enum Keys: String, CodingKey { case kind, skipped }

  private enum Kind: String, Codable {
    case sameBytes = "same-bytes"
    case oneBytePerCharacter = "one-byte-per-character"
    case unavailable
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .sameBytes:
      let skipped = try container.decode(Int.self, forKey: .skipped)
      guard skipped == 0 || skipped == 3 else {
        throw DecodingError.dataCorruptedError(
          forKey: .skipped, in: container, debugDescription: "a byte-order mark has 3 bytes")
      }
      self = .sameBytes(skipped: skipped)
    case .oneBytePerCharacter: self = .oneBytePerCharacter
    case .unavailable: self = .unavailable
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .sameBytes(let skipped):
      try container.encode(Kind.sameBytes, forKey: .kind)
      try container.encode(skipped, forKey: .skipped)
    case .oneBytePerCharacter: try container.encode(Kind.oneBytePerCharacter, forKey: .kind)
    case .unavailable: try container.encode(Kind.unavailable, forKey: .kind)
    }
  }
}
