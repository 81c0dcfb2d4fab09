/// What one place of a screen shows.
public struct Cell: Hashable, Sendable {
  /// Up to eight bytes of UTF-8, the first in the lowest byte; 0 behind a wide character.
  let glyph: UInt64
  public let style: Style

  /// An empty place.
  static let blank = Cell(glyph: 0x20, style: .plain)

  init(glyph: UInt64, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// A character that fits one or two places; what a terminal would take for a command becomes a blank.
  init(_ character: Character, style: Style) {
    self.init(glyph: Self.packed(character), style: style)
  }

  /// Whether the character to the left covers this place too.
  public var isCovered: Bool { glyph == 0 }

  /// The character as text, empty for a place that is covered.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = glyph
    while rest != 0 {
      bytes.append(UInt8(rest & 0xFF))
      rest >>= 8
    }
    return bytes
  }

  // Joined emoji and the like are cut to their first part: terminals disagree on how wide they are.
  private static func packed(_ character: Character) -> UInt64 {
    var glyph: UInt64 = 0
    var shift: UInt64 = 0
    for (index, scalar) in character.unicodeScalars.enumerated() {
      if index > 0, !CharacterWidth.isCombining(scalar) { break }
      let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      guard shift + UInt64(bytes.count) * 8 <= 64 else { break }
      for byte in bytes {
        glyph |= UInt64(byte) << shift
        shift += 8
      }
    }
    return glyph == 0 ? 0x20 : glyph
  }
}
