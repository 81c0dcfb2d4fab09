/// An ICD-10-CM code as text, with or without its dot, in either case: a value that may or may not exist.
struct CodeText: Hashable {
  /// The characters without the dot, upper case, 3 to 7 of them, left in eight bytes: numbers sort as the codes do.
  let key: UInt64

  /// The code of this text, blanks around it left out; `nil` when no ICD-10-CM code looks so.
  ///
  /// The shape is a letter, two letters or digits (`C7A`, `QA0`) and up to four more after an optional dot.
  init?(_ text: String) {
    var text = text
    let key = text.withUTF8 { Self.key(of: UnsafeRawBufferPointer($0)) }
    guard let key else { return nil }
    self.key = key
  }

  init(key: UInt64) { self.key = key }

  /// How many characters, the dot not counted.
  var length: Int { 8 - key.trailingZeroBitCount / 8 }

  /// As the codebook prints it, dot included: `E11.65`.
  var text: String {
    let count = length
    return String(unsafeUninitializedCapacity: 8) { buffer in
      var next = 0
      for place in 0..<count {
        if place == 3 {
          buffer[next] = UInt8(ascii: ".")
          next += 1
        }
        buffer[next] = self[place]
        next += 1
      }
      return next
    }
  }

  /// The character at `place`, from 0; 0 past the end.
  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: key >> UInt64(56 - 8 * place)) }

  /// Whether the category has a digit, as every one does: words of few letters have none.
  var hasDigit: Bool { self[1] <= UInt8(ascii: "9") || self[2] <= UInt8(ascii: "9") }

  /// The first `count` characters.
  func prefix(_ count: Int) -> CodeText {
    count >= length ? self : CodeText(key: key & ~(UInt64.max >> UInt64(8 * count)))
  }

  /// Whether this code starts with `other` and is longer.
  func isBelow(_ other: CodeText) -> Bool { length > other.length && prefix(other.length) == other }

  /// The code with one more character, or `nil` when it is full.
  func appending(_ character: UInt8) -> CodeText? {
    length < 7 ? CodeText(key: key | UInt64(character) << UInt64(56 - 8 * length)) : nil
  }

  static func key(of text: UnsafeRawBufferPointer) -> UInt64? {
    var key: UInt64 = 0
    var count = 0
    var hasDot = false
    for byte in trimmed(text) {
      if byte == UInt8(ascii: ".") {
        guard count == 3, !hasDot else { return nil }
        hasDot = true
        continue
      }
      guard count < 7, let upper = upperAlphanumeric(byte), count > 0 || upper >= UInt8(ascii: "A") else { return nil }
      key |= UInt64(upper) << UInt64(56 - 8 * count)
      count += 1
    }
    return count > 3 || (count == 3 && !hasDot) ? key : nil
  }

  private static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var (start, end) = (0, text.count)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: text[start..<end])
  }

  private static func upperAlphanumeric(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): byte
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
    default: nil
    }
  }
}

extension CodeText: Comparable {
  static func < (left: CodeText, right: CodeText) -> Bool { left.key < right.key }
}

extension CodeText {
  /// The code filled to six characters with the placeholder X, so that a 7th can follow (Guidelines I.A.4).
  var padded: CodeText {
    var code = self
    while code.length < 6, let longer = code.appending(UInt8(ascii: "X")) { code = longer }
    return code
  }
}
