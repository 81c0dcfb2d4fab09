internal import Messages
internal import Pipeline
internal import Terminal

/// A search of the codebook as one types, and a walk through the tree of codes from any result.
struct SearchPanel: Sendable {
  var purpose: Purpose
  let date: CalendarDate?
  private(set) var field: LineField
  private(set) var rows: [Row] = []
  private(set) var selected = 0
  /// The code whose neighbours or children are listed; `nil`: the results of the search.
  private(set) var parent: CodePage?
  /// The page of the chosen row.
  private(set) var page: CodePage?

  enum Purpose: Sendable {
    case replace(ReviewedCode)
    case add(TextSpan)
  }

  struct Row: Hashable, Sendable {
    var code: String
    var title: String
    var why: String
    /// The 7th character that it adds to the code above it.
    var character: Character?
  }

  enum Outcome: Sendable {
    case open
    case cancelled
    case taken(code: String)
  }

  init(_ purpose: Purpose, words: String, date: CalendarDate?, _ tools: ScreenTools) {
    self.purpose = purpose
    self.date = date
    field = LineField(words)
    find(tools)
    if rows.isEmpty { beside(tools) }
  }

  mutating func press(_ key: Key, _ tools: ScreenTools) -> Outcome {
    switch key {
    case .escape:
      if parent == nil { return .cancelled }
      find(tools)
    case .enter: return take(tools)
    case .up: select(selected - 1, tools)
    case .down: select(selected + 1, tools)
    case .pageUp: select(selected - 5, tools)
    case .pageDown: select(selected + 5, tools)
    case .tab: beside(tools)
    case .right where parent != nil || field.isAtEnd: down(tools)
    case .left where parent != nil: up(tools)
    case .character(let character) where parent != nil:
      if let index = rows.firstIndex(where: { $0.character == Character(character.uppercased()) }) {
        select(index, tools)
        return take(tools)
      }
      edit(key, tools)
    default: edit(key, tools)
    }
    return .open
  }

  private mutating func edit(_ key: Key, _ tools: ScreenTools) {
    let before = field.text
    guard field.press(key), field.text != before || parent != nil else { return }
    find(tools)
  }

  private mutating func find(_ tools: ScreenTools) {
    parent = nil
    let found = field.isEmpty ? [] : tools.search(field.text, date)
    rows = found.map { Row(code: $0.code, title: $0.title, why: $0.why, character: nil) }
    select(0, tools)
  }

  private mutating func select(_ index: Int, _ tools: ScreenTools) {
    selected = max(0, min(rows.count - 1, index))
    page = rows.indices.contains(selected) ? tools.page(rows[selected].code, date) : nil
  }

  // A heading cannot be taken: what is below it is shown instead.
  private mutating func take(_ tools: ScreenTools) -> Outcome {
    guard let page else { return .open }
    if page.billable { return .taken(code: page.code) }
    down(tools)
    return .open
  }

  private mutating func down(_ tools: ScreenTools) {
    guard let page, !page.below.isEmpty else { return }
    list(below: page.code, choose: nil, tools)
  }

  // The codes beside the chosen one; where nothing was found, beside the one that is to be replaced.
  private mutating func beside(_ tools: ScreenTools) {
    var page = self.page
    if page == nil, case .replace(let code) = purpose { page = tools.page(code.code, date) }
    if let page { list(below: page.above.last?.code, choose: page.code, tools) }
  }

  private mutating func up(_ tools: ScreenTools) {
    guard let parent else { return }
    guard let above = parent.above.last else {
      find(tools)
      return
    }
    list(below: above.code, choose: parent.code, tools)
  }

  private mutating func list(below code: String?, choose chosen: String?, _ tools: ScreenTools) {
    guard let code, let page = tools.page(code, date) else { return }
    parent = page
    let meanings = Dictionary(page.seventhCharacters.map { ($0.character, $0.meaning) }) { first, _ in first }
    rows = page.below.map { line in
      let last = line.code.last.map(String.init) ?? ""
      let isSeventh = line.code.count == 8 && meanings[last] != nil
      return Row(
        code: line.code, title: isSeventh ? meanings[last] ?? "" : line.title, why: "",
        character: isSeventh ? line.code.last : nil)
    }
    select(rows.firstIndex { $0.code == chosen } ?? 0, tools)
  }
}
