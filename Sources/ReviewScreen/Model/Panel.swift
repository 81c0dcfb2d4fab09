internal import Messages
internal import Pipeline

/// What lies over the lower part of a chart and takes the keys.
enum Panel: Sendable {
  case search(SearchPanel)
  case prompt(Prompt)
  case list(ListPanel)
  case help
}

/// A list to read, and with something to do about a row.
struct ListPanel: Sendable {
  var title: String
  var rows: [Row]
  /// The row that is chosen, `nil` in a list that is only read.
  var selected: Int?
  /// The first line that is shown.
  var top = 0
  /// What the keys do, for the last line of the screen.
  var hint: String

  struct Row: Sendable {
    var text: String
    var details: [String] = []
    /// The words that it is about.
    var words: TextSpan?
    var action: Action?
  }

  enum Action: Sendable {
    /// Add a dropped code after all.
    case add(DroppedCandidate)
    /// Take a rejected code back.
    case accept(CodeSuggestion)
    /// Go to a code of the chart.
    case goTo(code: Int)
  }
}
