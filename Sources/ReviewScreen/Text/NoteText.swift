internal import Messages
internal import Terminal

/// The text of a note broken into lines of a width.
struct NoteText: Sendable {
  let note: NormalizedNote
  let width: Int
  /// The bytes of each line, without the line break and the blank it was broken at.
  let lines: [TextRange]

  private let bytes: [UInt8]

  init(_ note: NormalizedNote, width: Int) {
    self.note = note
    self.width = width
    bytes = Array(note.note.text.utf8)
    lines = Self.ranges(of: note.note.text, width: width)
  }

  /// The number of the line that holds a byte.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The text at a range.
  func text(_ range: TextRange) -> String {
    let end = min(range.end, bytes.count)
    return String(decoding: bytes[min(range.start, end)..<end], as: UTF8.self)
  }

  /// Places that a character takes: a tab shows as one blank.
  static func places(of character: Character) -> Int { character == "\t" ? 1 : CharacterWidth.of(character) }

  static func ranges(of text: String, width: Int) -> [TextRange] {
    var wrapper = LineWrapper(width: width)
    for character in text { wrapper.take(character) }
    return wrapper.finished()
  }
}

/// Breaks a text that is given character by character.
private struct LineWrapper {
  let width: Int
  var lines: [TextRange] = []
  var start = 0
  var offset = 0
  var column = 0
  // After the last blank of the line: where it breaks, and the column there.
  var breakAt: (end: Int, next: Int, column: Int)?

  init(width: Int) { self.width = width }

  mutating func take(_ character: Character) {
    let length = character.utf8.count
    defer { offset += length }
    if character.isNewline {
      end(at: offset, next: offset + length, column: 0)
      return
    }
    let places = NoteText.places(of: character)
    if column + places > width, offset > start {
      if character == " " {
        // The blank that would begin a line is left out.
        end(at: offset, next: offset + length, column: 0)
        return
      }
      let place = breakAt ?? (offset, offset, column)
      end(at: place.end, next: place.next, column: column - place.column)
    }
    column += places
    if character == " " || character == "\t" { breakAt = (offset, offset + length, column) }
  }

  mutating func end(at end: Int, next: Int, column: Int) {
    lines.append(TextRange(start, end))
    start = next
    self.column = column
    breakAt = nil
  }

  mutating func finished() -> [TextRange] {
    if offset > start || lines.isEmpty { lines.append(TextRange(start, offset)) }
    return lines
  }
}
