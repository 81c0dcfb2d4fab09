/// Finds the codes that a note names.
///
/// They stand in parentheses, mostly the last ones: `(I10)`, `(E11.-)`, `(O10-O11, O13-O16)`, `(T36-T50 with fifth or
/// sixth character 5)`. A note without such parentheses may name them in its prose: `conditions classified to A74.-`.
/// A condition that cannot be read ("with ketoacidosis") takes away what it stands after: nothing is better than all
/// diabetes.
struct CodeReferenceParser {
  let text: [UInt8]
  var next = 0
  private var found: [CodeReference] = []

  static func references(in note: String) -> [CodeReference] {
    let text = Array(note.utf8)
    var references: [CodeReference] = []
    for group in groups(of: text) {
      var parser = CodeReferenceParser(text: group)
      parser.parse()
      references += parser.found
    }
    if references.isEmpty, !groups(of: text).contains(where: { startsWithCode($0) }) {
      var parser = CodeReferenceParser(text: text)
      parser.parse()
      references = parser.found
    }
    return references
  }

  private init(text: [UInt8]) { self.text = text }

  // What stands in each pair of parentheses and begins with a code, and a condition that follows it.
  private static func groups(of text: [UInt8]) -> [[UInt8]] {
    var groups: [[UInt8]] = []
    var start: Int?
    for (place, byte) in text.enumerated() {
      if byte == UInt8(ascii: "(") { start = place + 1 }
      guard byte == UInt8(ascii: ")"), let open = start else { continue }
      start = nil
      var group = Array(text[open..<place])
      guard startsWithCode(group) else { continue }
      let after = text[(place + 1)...].prefix { $0 != UInt8(ascii: "(") }
      if isCondition(after) { group += after }
      groups.append(group)
    }
    return groups
  }

  private static func isCondition(_ text: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    return text.hasPrefix(" with ") && text.contains("character")
  }

  private static func startsWithCode(_ text: [UInt8]) -> Bool {
    var parser = CodeReferenceParser(text: text)
    parser.skip(" ")
    return parser.code() != nil
  }

  private mutating func parse() {
    // Where the references begin that a condition may still be about.
    var open = 0
    while next < text.count {
      if let first = code() {
        found.append(CodeReference(first: first, last: rangeEnd() ?? first))
      } else if take("with ") {
        apply(condition(), from: open)
        open = found.count
      } else {
        skipWord()
      }
    }
  }

  // A condition counts for the reference before it; standing by itself after a comma, for all before it.
  private mutating func apply(_ condition: CodeCondition?, from open: Int) {
    guard !found.isEmpty else { return }
    guard let condition else {
      found.removeSubrange(min(open, found.count)...)
      return
    }
    let isForAll = text[..<next].lastIndex(of: UInt8(ascii: ",")).map { comma in
      text[(comma + 1)...].starts(with: Array(" with ".utf8))
    }
    for index in (isForAll == true ? min(open, found.count - 1) : found.count - 1)..<found.count {
      found[index].condition = condition
    }
  }

  // After a code: `-`, `.-`, ` - `, ` to ` or ` through ` and another code; a dash without one says "all below".
  private mutating func rangeEnd() -> CodeText? {
    let start = next
    skip(".- ")
    let hasDash = text[start..<next].contains(UInt8(ascii: "-"))
    let hasWord = take("to ") || take("through ")
    if hasDash || hasWord, let last = code() { return last }
    next = hasDash && !hasWord ? next : start
    return nil
  }
}

// MARK: Codes and words

extension CodeReferenceParser {
  /// Reads a code here. A letter and two digits, one of which may be a letter: `NOS` and `RSV` are none.
  mutating func code() -> CodeText? {
    let start = next
    if start > 0, Self.isAlphanumeric(text[start - 1]) { return nil }
    var end = start
    while end < text.count, Self.isAlphanumeric(text[end]) { end += 1 }
    guard end - start == 3, (start..<end).contains(where: { Self.isDigit(text[$0]) }),
      Self.isUppercase(text[start])
    else { return nil }
    if end + 1 < text.count, text[end] == UInt8(ascii: "."), Self.isAlphanumeric(text[end + 1]) {
      var longer = end + 1
      while longer < text.count, Self.isAlphanumeric(text[longer]) { longer += 1 }
      end = longer
    }
    guard text[start..<end].allSatisfy({ $0 < 0x61 }) else { return nil }
    guard let code = CodeText(String(decoding: text[start..<end], as: UTF8.self)) else { return nil }
    next = end
    return code
  }

  mutating func skip(_ characters: String) {
    while next < text.count, characters.utf8.contains(text[next]) { next += 1 }
  }

  /// Goes past this word or sign, to where a code could begin.
  mutating func skipWord() {
    if Self.isAlphanumeric(text[next]) {
      while next < text.count, Self.isAlphanumeric(text[next]) { next += 1 }
    } else {
      next += 1
    }
  }

  mutating func take(_ word: String) -> Bool {
    guard text[next...].starts(with: Array(word.utf8)), next == 0 || !Self.isAlphanumeric(text[next - 1]) else {
      return false
    }
    next += word.utf8.count
    return true
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isUppercase(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || isUppercase(byte & 0xDF) || byte >= 0x80
  }
}
