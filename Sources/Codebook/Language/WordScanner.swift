public import Messages

/// Finds the words of a text: the one rule for notes, titles, lexicon and cues, so that they meet.
///
/// A word is a run of letters and digits. An apostrophe between letters ("Crohn's") and a point or comma between digits
/// ("5.5", "40,000") belong to it; a hyphen or slash parts words. Bytes above ASCII count as letters, but for the
/// punctuation and blanks of General Punctuation (U+2000 to U+206F) and Latin-1 (U+0080 to U+00BF).
public enum WordScanner {
  /// The words of `text`, in order.
  public static func words(in text: UnsafeBufferPointer<UInt8>) -> [TextRange] {
    var words: [TextRange] = []
    words.reserveCapacity(text.count / 5)
    var next = 0
    while next < text.count {
      if text[next] == UInt8(ascii: " ") {
        next += 1
        continue
      }
      let length = letterLength(text, at: next)
      if length == 0 {
        next += max(1, separatorLength(text, at: next))
        continue
      }
      let start = next
      next = end(of: text, from: next)
      words.append(TextRange(start, next))
    }
    return words
  }

  /// The words of `text`, in order.
  public static func words(in text: String) -> [TextRange] {
    var text = text
    return text.withUTF8 { words(in: $0) }
  }

  private static func end(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var next = start
    while next < text.count {
      if isPlain(text[next]) {
        next += 1
        continue
      }
      let length = letterLength(text, at: next)
      if length > 0 {
        next += length
      } else if joins(text, at: next) {
        next += joinerLength(text, at: next)
      } else {
        break
      }
    }
    return next
  }

  // An apostrophe between letters, or a decimal point or thousands comma between digits.
  private static func joins(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let length = joinerLength(text, at: place)
    guard length > 0, place > 0, place + length < text.count else { return false }
    let before = text[place - 1]
    let after = text[place + length]
    if text[place] == UInt8(ascii: ".") || text[place] == UInt8(ascii: ",") { return isDigit(before) && isDigit(after) }
    return isLetter(before) && isLetter(after)
  }

  private static func joinerLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    switch text[place] {
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","): 1
    // U+2019, the apostrophe of word processors.
    case 0xE2 where place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] == 0x99: 3
    default: 0
    }
  }

  // Length in bytes of the letter or digit at `place`; 0 when it is none.
  private static func letterLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = text[place]
    if byte < 0x80 { return isLetter(byte) || isDigit(byte) ? 1 : 0 }
    if isSeparatorSequence(text, at: place) { return 0 }
    return min(sequenceLength(byte), text.count - place)
  }

  private static func separatorLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = text[place]
    return byte < 0x80 ? 1 : min(sequenceLength(byte), text.count - place)
  }

  private static func isSeparatorSequence(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    guard place + 1 < text.count else { return true }
    let second = text[place + 1]
    switch text[place] {
    case 0xC2: return second != 0xAA && second != 0xB5 && second != 0xBA  // ª µ º are letters
    case 0xE2: return second <= 0x81 || second == 0x82 || (0x84...0xAF).contains(second)
    case 0xE3: return second == 0x80
    case 0xEF: return second == 0xBF || second == 0xBB
    default: return false
    }
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7A) || byte >= 0x80
  }

  // A letter or digit of ASCII, as most bytes are.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
