/// What stands between two words, or before the first and after the last one.
struct Gap: OptionSet, Sendable {
  let rawValue: UInt16

  static let period = Gap(rawValue: 1 << 0)
  /// A question mark or an exclamation mark.
  static let mark = Gap(rawValue: 1 << 1)
  static let comma = Gap(rawValue: 1 << 2)
  static let semicolon = Gap(rawValue: 1 << 3)
  static let colon = Gap(rawValue: 1 << 4)
  static let opening = Gap(rawValue: 1 << 5)
  static let closing = Gap(rawValue: 1 << 6)
  static let lineBreak = Gap(rawValue: 1 << 7)
  /// An empty line, or the start or end of the text.
  static let paragraph = Gap(rawValue: 1 << 8)
  static let blank = Gap(rawValue: 1 << 9)
  static let hyphen = Gap(rawValue: 1 << 10)
  static let bullet = Gap(rawValue: 1 << 11)
  /// Any other sign: `/`, `%`, quotation marks ...
  static let sign = Gap(rawValue: 1 << 12)
  /// Words of a dictated command stand in the gap.
  static let command = Gap(rawValue: 1 << 13)
  static let underscore = Gap(rawValue: 1 << 14)

  /// What parts the words of a phrase: a phrase never runs across it.
  static let phraseBreaks: Gap = [
    .mark, .comma, .semicolon, .colon, .opening, .closing, .paragraph, .bullet, .underscore,
  ]

  func meets(_ other: Gap) -> Bool { rawValue & other.rawValue != 0 }

  /// The signs in `text` from `start` to `end`.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    if end == start + 1, text[start] == UInt8(ascii: " ") {
      self = .blank
      return
    }
    var signs: Gap = []
    var next = start
    while next < end {
      let byte = text[next]
      if byte < 0x80 {
        signs.formUnion(
          byte == 10 || byte == 13 ? Self.lineEnd(text, at: &next, end, after: signs) : Self.ascii[Int(byte)])
        next += 1
      } else {
        signs.formUnion(Self.wide(text, at: &next, end))
      }
    }
    self = signs
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  // A second line end in the same gap makes an empty line; CR LF is one line end.
  private static func lineEnd(
    _ text: UnsafeBufferPointer<UInt8>, at place: inout Int, _ end: Int, after signs: Gap
  ) -> Gap {
    if text[place] == 13, place + 1 < end, text[place + 1] == 10 { place += 1 }
    return signs.contains(.lineBreak) ? .paragraph : .lineBreak
  }

  // Of the signs beyond ASCII only bullets and dashes matter; others count as blanks or signs.
  private static func wide(_ text: UnsafeBufferPointer<UInt8>, at place: inout Int, _ end: Int) -> Gap {
    let lead = text[place]
    let second = place + 1 < end ? text[place + 1] : 0
    let third = place + 2 < end ? text[place + 2] : 0
    place += lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    switch (lead, second, third) {
    case (0xC2, 0xA0, _): return .blank
    case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2), (0xE2, 0x97, _), (0xE2, 0x96, _): return .bullet
    case (0xE2, 0x80, 0x90...0x95): return .hyphen
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): return .lineBreak
    default: return .sign
    }
  }

  private static let ascii: [Gap] = (0..<128).map { (byte: UInt8) -> Gap in
    switch byte {
    case UInt8(ascii: "."): .period
    case UInt8(ascii: "?"), UInt8(ascii: "!"): .mark
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: " "), 9, 11, 12: .blank
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "*"): .bullet
    case UInt8(ascii: "_"): .underscore
    default: .sign
    }
  }
}
