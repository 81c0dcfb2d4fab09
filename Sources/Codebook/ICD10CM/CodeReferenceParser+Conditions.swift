/// Conditions on the characters of the codes meant.
extension CodeReferenceParser {
  /// Reads what follows "with": `fifth or sixth character 1-4 or 6`, `final characters -23`, `.51-.52`.
  mutating func condition() -> CodeCondition? {
    if next < text.count, text[next] == UInt8(ascii: ".") {
      let texts = endings()
      return texts.isEmpty ? nil : .afterCategory(texts)
    }
    let places = places()
    let isFinal = take("final ")
    guard isFinal || !places.isEmpty, take("characters ") || take("character ") else { return nil }
    if isFinal {
      let texts = endings()
      // One character: the intent of a poisoning, before the 7th character.
      if texts.count == 1, texts[0].count == 1 { return .character(places: [4, 5], characters: texts[0]) }
      return texts.isEmpty ? nil : .ending(texts)
    }
    // "fifth to sixth characters 51": both at once.
    if places.count == 2, let both = pair() { return .afterCategory(Self.anyBefore(places[0]).map { $0 + both }) }
    let characters = characters()
    return characters.isEmpty ? nil : .character(places: places, characters: characters)
  }

  private static let ordinals: [(name: String, place: Int)] = [
    ("fourth", 3), ("4th", 3), ("fifth", 4), ("5th", 4), ("sixth", 5), ("six ", 5), ("6th", 5), ("seventh", 6),
    ("7th", 6),
  ]

  private mutating func places() -> [Int] {
    var places: [Int] = []
    while let ordinal = Self.ordinals.first(where: { take($0.name) }) {
      places.append(ordinal.place)
      skip(" -")
      _ = take("or ") || take("to ")
    }
    return places
  }

  // `5`, `1-4`, `B or C`, `1-4 or 6`, `.6`.
  private mutating func characters() -> [UInt8] {
    var characters: [UInt8] = []
    while true {
      skip(" .")
      guard let single = single() else { return characters }
      if next < text.count, text[next] == UInt8(ascii: "-") {
        next += 1
        guard let last = self.single(), last >= single else { return [] }
        characters += Array(single...last)
      } else {
        characters.append(single)
      }
      skip(" ")
      guard take("or ") else { return characters }
    }
  }

  private mutating func single() -> UInt8? {
    guard next < text.count, Self.isDigit(text[next]) || Self.isUppercase(text[next]),
      next + 1 == text.count || !Self.isAlphanumeric(text[next + 1])
    else { return nil }
    next += 1
    return text[next - 1]
  }

  private mutating func pair() -> [UInt8]? {
    let digits = text[next...].prefix { Self.isDigit($0) }
    guard digits.count == 2 else { return nil }
    next += 2
    return Array(digits)
  }

  private static func anyBefore(_ place: Int) -> [[UInt8]] {
    place == 4 ? (Array(0x30...0x39) + Array(0x41...0x5A)).map { [$0] } : [[]]
  }

  // `.17, .27, .97`, `.51-.52`, `.62-`, `.00 or .01`, `-23`.
  private mutating func endings() -> [[UInt8]] {
    var endings: [[UInt8]] = []
    while next < text.count {
      let start = next
      skip(" ,.-")
      _ = take("or ")
      skip(" .")
      let characters = text[next...].prefix { Self.isDigit($0) || Self.isUppercase($0) }
      let after = next + characters.count
      let isWord = after < text.count && Self.isAlphanumeric(text[after])
      guard !characters.isEmpty, characters.count <= 4, !isWord, Self.isDigit(characters[next]) else {
        next = start
        break
      }
      endings.append(Array(characters))
      next = after
    }
    return endings
  }
}
