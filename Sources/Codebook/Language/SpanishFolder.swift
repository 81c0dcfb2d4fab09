/// Brings the forms of a Spanish word together, and with them its English cognate: accents, plural, gender, spelling.
///
/// "hipertensión" and "hypertension", "insuficiencias" and "insufficiency" come down to one skeleton, so that the titles
/// of the classification read Spanish notes where the languages share their Greek and Latin. The titles are folded the
/// same way. What is folded is no word any more: it is only compared.
enum SpanishFolder {
  /// Writes the folded form of `word` into `buffer`, which holds at least ``WordFolder/limit`` bytes.
  static func fold(_ word: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
    var length = WordFolder.plain(word, into: buffer)
    if length <= 6, let digit = number(buffer, length) {
      buffer[0] = digit
      return 1
    }
    guard length > 3, buffer[0] > 0x39 else { return length }
    length = joinEndings(buffer, length)
    length = spell(buffer, length)
    return withoutEnding(buffer, length)
  }

  // MARK: - Endings

  // "-ción" and "-tion" become "-t", "-idad" and "-ity" become "-it", "-oso" and "-ous" become "-os"; plurals go first.
  private static func joinEndings(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    let length = singular(word, length)
    for (ending, kept) in endings {
      let count = ending.utf8CodeUnitCount
      guard length - count >= 3, ends(word, length, ending) else { continue }
      for index in 0..<kept.utf8CodeUnitCount { word[length - count + index] = kept.utf8Start[index] }
      return length - count + kept.utf8CodeUnitCount
    }
    return length
  }

  // Longer endings before those inside them.
  private static let endings: [(StaticString, StaticString)] = [
    ("cciones", "ct"), ("ciones", "t"), ("siones", "sion"), ("ccion", "ct"), ("cion", "t"), ("tion", "t"),
    ("idades", "it"), ("idad", "it"), ("ity", "it"), ("ous", "os"),
  ]

  private static func singular(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    guard length > 4, word[length - 1] == UInt8(ascii: "s"), !ends(word, length, "is"), !ends(word, length, "ss"),
      !ends(word, length, "ous")
    else { return length }
    if ends(word, length, "us") { return length - 2 }
    // "tumores", but "fases".
    let isAfterConsonant = word[length - 2] == UInt8(ascii: "e") && !isVowel(word[length - 3]) && length > 5
    return isAfterConsonant && !ends(word, length, "ses") ? length - 2 : length - 1
  }

  // The vowels of gender and of the English spelling, while four letters remain: "ic-o", "anem-ia", "arter-y".
  private static func withoutEnding(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    var kept = length
    while kept > 4, isVowel(word[kept - 1]) { kept -= 1 }
    return kept
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  // MARK: - Spelling

  // One spelling of the sounds that the two languages write differently: ph and f, y and i, ch, k, qu and c, z and c.
  // Words of four letters keep their h and their double letters: "loss" is not "los", "hand" not "and".
  private static func spell(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    let isShort = length < 5
    var out = 0
    var next = start(word, length)
    while next < length {
      let letter = word[next]
      let following = next + 1 < length ? word[next + 1] : 0
      var spelled = letter
      var step = 1
      switch (letter, following) {
      case (UInt8(ascii: "p"), UInt8(ascii: "h")): (spelled, step) = (UInt8(ascii: "f"), 2)
      case (UInt8(ascii: "q"), UInt8(ascii: "u")): (spelled, step) = (UInt8(ascii: "c"), 2)
      case (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "o"), UInt8(ascii: "e")):
        (spelled, step) = (UInt8(ascii: "e"), 2)
      case (UInt8(ascii: "h"), _) where !isShort:
        next += 1
        continue
      case (UInt8(ascii: "k"), _), (UInt8(ascii: "z"), _): spelled = UInt8(ascii: "c")
      case (UInt8(ascii: "y"), _): spelled = UInt8(ascii: "i")
      case (UInt8(ascii: "v"), _): spelled = UInt8(ascii: "b")
      // "linfoma" and "lymphoma", "inmune" and "immune".
      case (UInt8(ascii: "m"), UInt8(ascii: "f")), (UInt8(ascii: "m"), UInt8(ascii: "p")),
        (UInt8(ascii: "n"), UInt8(ascii: "m")):
        spelled = letter == UInt8(ascii: "m") ? UInt8(ascii: "n") : UInt8(ascii: "m")
      default: break
      }
      next += step
      if out > 0, word[out - 1] == spelled, !isShort, !(0x30...0x39).contains(spelled) { continue }
      word[out] = spelled
      out += 1
    }
    return out
  }

  // "estenosis" begins as "stenosis" does, "pneumonia" as "neumonía", "pseudo" as "seudo".
  private static func start(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> Int {
    guard length > 4 else { return 0 }
    switch (word[0], word[1]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "s")): return isVowel(word[2]) ? 0 : 1
    case (UInt8(ascii: "p"), UInt8(ascii: "n")), (UInt8(ascii: "p"), UInt8(ascii: "s")): return 1
    default: return 0
    }
  }

  // MARK: - Numbers

  // Roman and spoken numbers from one to nine as a digit; "y" and "un" stay words.
  private static func number(_ word: UnsafeMutablePointer<UInt8>, _ length: Int) -> UInt8? {
    for (name, digit) in numbers where name.utf8CodeUnitCount == length {
      if ends(word, length, name) { return digit }
    }
    return nil
  }

  private static let numbers: [(StaticString, UInt8)] = [
    ("i", 0x31), ("ii", 0x32), ("iii", 0x33), ("iv", 0x34), ("v", 0x35), ("vi", 0x36), ("vii", 0x37), ("viii", 0x38),
    ("ix", 0x39), ("uno", 0x31), ("dos", 0x32), ("tres", 0x33), ("cuatro", 0x34), ("cinco", 0x35), ("seis", 0x36),
    ("siete", 0x37), ("ocho", 0x38), ("nueve", 0x39), ("one", 0x31), ("two", 0x32), ("three", 0x33), ("four", 0x34),
    ("five", 0x35),
  ]
}
