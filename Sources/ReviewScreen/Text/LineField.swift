internal import Terminal

/// A line of text that a person edits.
struct LineField: Hashable, Sendable {
  private(set) var characters: [Character]
  /// Before which character the next one goes.
  private(set) var cursor: Int

  private static let longest = 2000

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { !characters.contains { !$0.isWhitespace } }
  var isAtEnd: Bool { cursor == characters.count }

  /// Takes a key; false when it is none for a text field.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    case .backspace: if cursor > 0 { remove(cursor - 1) }
    case .delete: if cursor < characters.count { remove(cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): self = LineField(String(characters[cursor...])).atStart
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  private var atStart: LineField {
    var field = self
    field.cursor = 0
    return field
  }

  private mutating func insert(_ new: [Character]) {
    let new = new.filter { CharacterWidth.of($0) > 0 }.prefix(Self.longest - characters.count)
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  private mutating func remove(_ index: Int) {
    characters.remove(at: index)
    cursor = min(index, characters.count)
  }

  private mutating func removeWord() {
    let kept = characters[..<cursor].reversed().drop { $0 == " " }.drop { $0 != " " }
    let end = kept.count
    characters.removeSubrange(end..<cursor)
    cursor = end
  }
}
