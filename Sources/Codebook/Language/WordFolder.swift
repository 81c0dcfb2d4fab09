/// Brings the forms of a word together: case, accents, possessive, plural, British spelling, Roman and spoken numbers.
///
/// The same folding serves titles, lexicon and notes, so it may go too far ("diabetes" becomes "diabete") as long as no
/// two words of different meaning meet.
public enum WordFolder {
  /// Longest folded word in bytes; what is longer is cut.
  public static let limit = 64

  /// Writes the folded form of `word` into `buffer`, which holds at least ``limit`` bytes, and returns its length.
  public static func fold(_ word: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var length = plain(word, into: buffer)
    if length <= 5, let digit = number(buffer, length) {
      buffer[0] = digit
      return 1
    }
    guard length > 3, buffer[0] > 0x39 else { return length }
    length = singular(buffer, length)
    return length > 4 ? americanize(buffer, length) : length
  }

  /// The folded form of a word as text.
  public static func fold(_ word: some StringProtocol) -> String {
    let bytes = Array(word.utf8)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let length = bytes.withUnsafeBufferPointer { fold($0, into: base) }
      return String(decoding: UnsafeBufferPointer(start: base, count: length), as: UTF8.self)
    }
  }

  /// Writes `word` in lower case, without accents, apostrophes and the possessive s; what any language begins with.
  static func plain(_ word: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
    let length = lowercase(word, into: buffer)
    for index in 0..<length where buffer[index] == apostrophe { return dropPossessive(buffer, length) }
    return length
  }

  // Lower case, accents off, apostrophes marked with "'" whatever their form.
  private static func lowercase(_ word: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var length = 0
    var next = 0
    while next < word.count, length < limit - 1 {
      let byte = word[next]
      next += 1
      if byte < 0x80 {
        buffer[length] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        length += 1
      } else if byte == 0xC3, next < word.count {
        length += plainLatin(word[next], buffer + length)
        next += 1
      } else if byte == 0xE2, next + 1 < word.count, word[next] == 0x80, word[next + 1] == 0x99 {
        buffer[length] = apostrophe
        length += 1
        next += 2
      } else {
        buffer[length] = byte
        length += 1
      }
    }
    return length
  }

  // U+00C0 to U+00FF by their second byte: the plain letter.
  private static func plainLatin(_ second: UInt8, _ out: UnsafeMutablePointer<UInt8>) -> Int {
    let lower = second >= 0x80 && second <= 0x9E ? second + 0x20 : second
    switch lower {
    case 0xA0...0xA5: out[0] = UInt8(ascii: "a")
    case 0xA6, 0xBE: out[0] = UInt8(ascii: "e")
    case 0xA7: out[0] = UInt8(ascii: "c")
    case 0xA8...0xAB: out[0] = UInt8(ascii: "e")
    case 0xAC...0xAF: out[0] = UInt8(ascii: "i")
    case 0xB1: out[0] = UInt8(ascii: "n")
    case 0xB2...0xB6, 0xB8: out[0] = UInt8(ascii: "o")
    case 0xB9...0xBC: out[0] = UInt8(ascii: "u")
    case 0xBD, 0xBF: out[0] = UInt8(ascii: "y")
    default:
      out[0] = 0xC3
      out[1] = second
      return 2
    }
    return 1
  }

  // "crohn's" becomes "crohn", "o'clock" becomes "oclock".
  private static func dropPossessive(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    var kept = length
    if kept > 2, word[kept - 1] == UInt8(ascii: "s"), word[kept - 2] == apostrophe { kept -= 2 }
    var out = 0
    for index in 0..<kept where word[index] != apostrophe {
      word[out] = word[index]
      out += 1
    }
    return out
  }

  private static func singular(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    guard word[length - 1] == UInt8(ascii: "s") else { return pluralOfLatin(word, length) }
    if ends(word, length, "ss") || ends(word, length, "us") || ends(word, length, "is") { return length }
    if length == 4, shortForms.contains(where: { ends(word, length, $0) }) { return length }
    if length > 4, ends(word, length, "ies") {
      word[length - 3] = UInt8(ascii: "y")
      return length - 2
    }
    if length > 5, ends(word, length, "oses") {
      word[length - 2] = UInt8(ascii: "i")
      return length
    }
    if length > 7, ends(word, length, "stases") || ends(word, length, "theses") || ends(word, length, "lyses") {
      word[length - 2] = UInt8(ascii: "i")
      return length
    }
    if isAches(word, length) { return length - 1 }
    if ends(word, length, "sses") || ends(word, length, "xes") || ends(word, length, "ches")
      || ends(word, length, "shes")
    {
      return length - 2
    }
    if ends(word, length, "ruses") || ends(word, length, "nuses") || ends(word, length, "tuses")
      || ends(word, length, "luses")
    {
      return length - 2
    }
    return length - 1
  }

  // "Headaches" are more than one headache, but "reaches", "approaches" and "attaches" end in "ach".
  private static func isAches(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Bool {
    guard ends(word, length, "aches") else { return false }
    guard length > 5 else { return true }
    let before = word[length - 6]
    return before != UInt8(ascii: "e") && before != UInt8(ascii: "o") && before != UInt8(ascii: "t")
  }

  // "vertebrae" becomes "vertebra".
  private static func pluralOfLatin(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    length > 5 && ends(word, length, "ae") ? length - 1 : length
  }

  // ae and oe become e, -our becomes -or, -isation becomes -ization.
  private static func americanize(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    var out = 0
    var next = 0
    while next < length {
      let byte = word[next]
      if byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o"), next + 1 < length, word[next + 1] == UInt8(ascii: "e")
      {
        word[out] = UInt8(ascii: "e")
        next += 2
      } else {
        word[out] = byte
        next += 1
      }
      out += 1
    }
    if out > 5, ends(word, out, "our") {
      word[out - 2] = UInt8(ascii: "r")
      out -= 1
    }
    if out > 8, ends(word, out, "isation") { word[out - 6] = UInt8(ascii: "z") }
    return out
  }

  // Roman and spoken numbers from one to nine as a digit.
  private static func number(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> UInt8? {
    var key: UInt64 = 0
    for index in 0..<length { key = key << 8 | UInt64(word[index]) }
    return numbers.first { $0.key == key }?.digit
  }

  // Short forms whose last letter makes no plural: CRPS is not several CRP.
  private static let shortForms: [StaticString] = ["crps", "mcas", "aids", "sirs", "pans", "pres"]

  private static let apostrophe = UInt8(ascii: "'")

  // Each word by its bytes in one number.
  private static let numbers: [(key: UInt64, digit: UInt8)] = [
    ["i", "one"], ["ii", "two"], ["iii", "three"], ["iv", "four"], ["v", "five"], ["vi", "six"], ["vii", "seven"],
    ["viii", "eight"], ["ix", "nine"],
  ].enumerated().flatMap { index, names in
    names.map { name in (name.utf8.reduce(0) { $0 << 8 | UInt64($1) }, UInt8(0x31 + index)) }
  }
}

/// Whether the first `length` bytes of `word` end in the ASCII `suffix`.
func ends(_ word: UnsafeMutablePointer<UInt8>, _ length: Int, _ suffix: StaticString) -> Bool {
  let count = suffix.utf8CodeUnitCount
  guard length >= count else { return false }
  for index in 0..<count where word[length - count + index] != suffix.utf8Start[index] { return false }
  return true
}
