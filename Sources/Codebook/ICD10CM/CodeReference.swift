/// Codes named in a note: one code with all below it, or a range, perhaps only those with certain characters.
struct CodeReference: Hashable {
  var first: CodeText
  /// The same as `first`, but for a range.
  var last: CodeText
  /// `nil`: all of them.
  var condition: CodeCondition?
}

/// What a code must look like to be meant: "with fifth or sixth character 5".
enum CodeCondition: Hashable {
  /// Has one of `characters` at the last of `places` (from 0) that is no placeholder X.
  case character(places: [Int], characters: [UInt8])
  /// Has one of these texts after its category: `E08-E13 with .620`.
  case afterCategory([[UInt8]])
  /// Ends with one of these texts.
  case ending([[UInt8]])

  func holds(for code: CodeText) -> Bool {
    switch self {
    case .character(let places, let characters):
      guard let place = places.last(where: { code[$0] != 0 && code[$0] != UInt8(ascii: "X") }) else { return false }
      return characters.contains(code[place])
    case .afterCategory(let texts):
      return texts.contains { text in text.indices.allSatisfy { code[3 + $0] == text[$0] } }
    case .ending(let texts):
      let length = code.length
      return texts.contains { text in
        length - text.count >= 3 && text.indices.allSatisfy { code[length - text.count + $0] == text[$0] }
      }
    }
  }
}
