/// Reads the regular expressions of XML Schema, part 2, appendix F, as far as our schemas use them: literals, `.`, `\s`,
/// `\S`, `\d`, escaped characters, classes, groups, alternatives and the quantifiers.
struct PatternReader {
  private let bytes: [UInt8]
  private var place = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// - Returns: `nil` for an expression that is wrong, or uses more than is read here.
  static func pattern(_ text: String) -> BytePattern? {
    var reader = PatternReader(text)
    let pattern = reader.alternatives()
    return reader.place == reader.bytes.count ? pattern : nil
  }

  private mutating func alternatives() -> BytePattern? {
    guard var result = branch() else { return nil }
    while take("|") {
      guard let other = branch() else { return nil }
      result = result.or(other)
    }
    return result
  }

  private mutating func branch() -> BytePattern? {
    var result = BytePattern.empty
    while let byte = peek, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      guard let part = atom(), let repeated = quantified(part) else { return nil }
      result = result.then(repeated)
    }
    return result
  }

  private mutating func atom() -> BytePattern? {
    guard let byte = peek else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "("):
      guard let group = alternatives(), take(")") else { return nil }
      return group
    case UInt8(ascii: "["): return characterClass()
    case UInt8(ascii: "."): return Self.anyone(but: Self.lineEnds)
    case UInt8(ascii: "\\"): return escape()
    case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{"), 0x80...: return nil
    default: return .byte(ByteSet(byte))
    }
  }

  private mutating func quantified(_ part: BytePattern) -> BytePattern? {
    if take("?") { return part.times(0, 1) }
    if take("*") { return part.times(0, nil) }
    if take("+") { return part.times(1, nil) }
    guard take("{") else { return part }
    guard let min = number() else { return nil }
    guard take(",") else { return take("}") ? part.times(min, min) : nil }
    let max = number()
    return take("}") && max.map({ $0 >= min }) ?? true ? part.times(min, max) : nil
  }

  private mutating func escape() -> BytePattern? {
    guard let byte = peek else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "s"): return .byte(ByteSet.blanks)
    case UInt8(ascii: "S"): return Self.anyone(but: ByteSet.blanks)
    case UInt8(ascii: "d"): return .byte(Self.digits)
    default: return Self.escapable.contains(byte) ? .byte(ByteSet(byte)) : nil
    }
  }

  // Behind the opening bracket.
  private mutating func characterClass() -> BytePattern? {
    var set = ByteSet()
    var holdsAll = false
    while let byte = peek, byte != UInt8(ascii: "]") {
      place += 1
      guard byte < 0x80, byte != UInt8(ascii: "^"), byte != UInt8(ascii: "[") else { return nil }
      if byte == UInt8(ascii: "\\") {
        switch escape() {
        case .byte(let escaped): set = set.union(escaped)
        // `[\s\S]` is any character; a negated class beside others is not read.
        case .choice where set == ByteSet.blanks && peek == UInt8(ascii: "]"): holdsAll = true
        default: return nil
        }
      } else if peek == UInt8(ascii: "-"), let last = bytes[place...].dropFirst().first, last != UInt8(ascii: "]") {
        guard byte <= last, last < 0x80 else { return nil }
        set.insert(byte...last)
        place += 2
      } else {
        set.insert(byte...byte)
      }
    }
    guard take("]") else { return nil }
    return holdsAll ? Self.anyone(but: ByteSet()) : .byte(set)
  }

  // One character, in UTF-8, that is not of a set of ASCII characters.
  private static func anyone(but set: ByteSet) -> BytePattern {
    let ascii = BytePattern.byte(ByteSet(0x00...0x7F).subtracting(set))
    return ascii.or(.byte(ByteSet(0xC2...0xF4)).then(.byte(ByteSet(0x80...0xBF)).times(1, 3)))
  }

  private static let lineEnds = ["\n", "\r"].reduce(ByteSet()) { $0.union(ByteSet(UInt8(ascii: $1))) }
  private static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
  private static let escapable = Set(#"\|.-^?*+{}()[]"#.utf8)

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func number() -> Int? {
    let digits = bytes[place...].prefix { Self.digits.contains($0) }
    place += digits.count
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
