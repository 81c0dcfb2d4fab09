internal import Messages
internal import Terminal

/// Breaking and cutting of texts to the width of a screen.
enum Wrapping {
  /// The lines of a text, broken at blanks where there are some.
  static func lines(_ text: String, width: Int) -> [String] {
    let note = NoteText.ranges(of: text, width: max(1, width))
    let bytes = Array(text.utf8)
    return note.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  /// The text, cut with an ellipsis where it is too long.
  static func cut(_ text: String, width: Int, _ look: Look) -> String {
    guard CharacterWidth.of(text) > width else { return text }
    var cut = ""
    var places = 1
    for character in text {
      places += CharacterWidth.of(character)
      if places > width { break }
      cut.append(character)
    }
    return cut + look.ellipsis
  }
}
