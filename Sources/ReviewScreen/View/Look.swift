internal import Terminal

/// The marks and styles of the screen. Every mark has a form in ASCII, and none is told by color alone.
struct Look: Sendable {
  let hasUnicode: Bool

  var ellipsis: String { hasUnicode ? "…" : "~" }
  var cursor: String { hasUnicode ? "▸" : ">" }
  var divider: String { hasUnicode ? "│" : "|" }
  var rule: String { hasUnicode ? "─" : "-" }
  /// Beside a line that holds words of the current code.
  var bar: String { hasUnicode ? "▌" : "#" }
  /// Beside a code that the words under the cursor support.
  var supports: String { hasUnicode ? "◂" : "<" }
  var accepted: String { hasUnicode ? "✓" : "*" }
  var replaced: String { "~" }
  var added: String { "+" }
  /// Proposed with a low score.
  var uncertain: String { "?" }
  var dot: String { hasUnicode ? "·" : "-" }

  /// A text of the program as the terminal can show it.
  func shown(_ text: String) -> String {
    if hasUnicode { return text }
    let plain: [Character: Character] = ["↑": "^", "↓": "v", "→": ">", "←": "<", "…": "~", "·": "-"]
    return String(text.map { plain[$0] ?? $0 })
  }

  static let heading = Style(.bold)
  static let quiet = Style(.dim)
  /// The words of the current code.
  static let currentWords = Style([.bold, .reversed], color: .blue)
  /// The words of the other codes.
  static let otherWords = Style(.underlined)
  static let chosen = Style(.reversed)
  static let warning = Style(.bold, color: .yellow)
}
