/// The bytes that take the terminal over and give it back.
enum TerminalSequence {
  /// The alternate screen, no wrapping at its edge, pastes marked as such, no cursor.
  static let enter: StaticString = "\u{1B}[?1049h\u{1B}[?7l\u{1B}[?2004h\u{1B}[?25l\u{1B}[0m\u{1B}[2J"
  /// What `enter` did undone; the screen of before comes back, and nothing of a note stays behind.
  static let leave: StaticString = "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?7h\u{1B}[0m\u{1B}[2J\u{1B}[?1049l\u{1B}[?25h"
}
