internal import Messages
internal import Pipeline
internal import Terminal

/// The lists that are one key away: dropped candidates, edits, the why of a code, the history.
extension ReviewModel {
  mutating func show(_ list: ListPanel?) {
    guard let list else { return }
    guard !list.rows.isEmpty else {
      say("\(list.title): nothing.")
      return
    }
    open?.panel = .list(list)
    reveal()
  }

  /// What was considered and not proposed, and what reviewers have rejected.
  var droppedList: ListPanel? {
    guard let open else { return nil }
    let rejected = open.chart.coded.suggestions.filter { suggestion in
      !open.codes.contains { $0.system == suggestion.system && $0.code == suggestion.code }
    }
    let rows =
      rejected.map { suggestion in
        ListPanel.Row(
          text: "\(suggestion.code)  \(suggestion.title)", details: [rejection(of: suggestion)],
          words: suggestion.evidence.first, action: .accept(suggestion))
      }
      + open.chart.coded.dropped.map { dropped in
        let title = tools.page(dropped.code, open.reviewed.encounter.date)?.title ?? ""
        return ListPanel.Row(
          text: "\(dropped.code)  \(title)", details: ["\(dropped.cause.rawValue): \(dropped.reason)"],
          words: dropped.evidence, action: .add(dropped))
      }
    return ListPanel(title: "Dropped", rows: rows, selected: 0, hint: "↑↓ look  Enter take it after all  Esc back")
  }

  private func rejection(of suggestion: CodeSuggestion) -> String {
    let act = open?.reviewed.history.standing.last { decision in
      decision.code == suggestion.code && (decision.act == .reject || decision.act == .replace)
    }
    guard let act else { return "no longer on the chart" }
    let what = act.act == .replace ? "replaced by \(act.newCode ?? "")" : "rejected"
    return "\(what), \(act.reviewer)" + (act.reason.map { ": \($0)" } ?? "")
  }

  /// What the edits find about the codes, and what the stages before have found.
  var editList: ListPanel? {
    guard let open else { return nil }
    let told = open.chart.findings + open.reviewed.findings.filter { $0.severity > .information }
    let rows = told.map { finding in
      let code = open.code(of: finding)
      let place = code.map { open.codes[$0].code } ?? finding.place
      return ListPanel.Row(
        text: "\(finding.severity.rawValue.capitalizedFirst) \(finding.id)  \(place)",
        details: [finding.fix.isEmpty ? finding.message : "\(finding.message). \(finding.fix)"],
        words: code.flatMap { open.codes[$0].evidence.first }, action: code.map { .goTo(code: $0) })
    }
    return ListPanel(title: "Edits", rows: rows, selected: 0, hint: "↑↓ look  Enter go to the code  Esc back")
  }

  /// The words, the steps and the book's page of the current code.
  var whyList: ListPanel? {
    guard let open, let code = open.current else { return nil }
    var rows = [ListPanel.Row(text: "\(code.code)  \(code.title)", details: [status(of: code)])]
    if let suggestion = open.chart.suggestion(for: code) {
      rows += suggestion.path.map { ListPanel.Row(text: $0.kind, details: [$0.detail]) }
    }
    if let page = tools.page(code.code, open.reviewed.encounter.date) { rows += Self.rows(of: page) }
    return ListPanel(title: "Why \(code.code)", rows: rows, hint: "↑↓ PgDn read  Esc back")
  }

  func status(of code: ReviewedCode) -> String {
    let score = open?.chart.suggestion(for: code).map { "\(Int(($0.score * 100).rounded()))%" }
    let who = code.reviewer.map { "\(code.status.rawValue) by \($0)" } ?? "to be decided"
    return [who, score].compactMap(\.self).joined(separator: ", ")
  }

  static func rows(of page: CodePage) -> [ListPanel.Row] {
    var rows = (page.groups + page.above).map { ListPanel.Row(text: "\($0.code)  \($0.title)") }
    if !page.inclusionTerms.isEmpty { rows.append(ListPanel.Row(text: "Includes", details: page.inclusionTerms)) }
    var kinds: [String] = []
    for note in page.notes where !kinds.contains(note.kind) { kinds.append(note.kind) }
    for kind in kinds {
      let notes = page.notes.filter { $0.kind == kind }.map { "\($0.text)  (\($0.place))" }
      rows.append(ListPanel.Row(text: kind.prefix(1).uppercased() + kind.dropFirst(), details: notes))
    }
    return rows
  }

  /// Every act, the newest first.
  var historyList: ListPanel? {
    guard let open else { return nil }
    let history = open.reviewed.history
    let rows = history.decisions.indices.reversed().map { index in
      let decision = history.decisions[index]
      let isUndo = decision.act == .undo || decision.act == .redo
      let what = [decision.act.rawValue, decision.code, decision.newCode.map { "by \($0)" }, decision.poa?.rawValue]
      let undone = history.stands(at: index) || isUndo ? "" : "  (undone)"
      return ListPanel.Row(
        text: "\(decision.time)  \(decision.reviewer)  \(what.compactMap(\.self).joined(separator: " "))\(undone)",
        details: decision.reason.map { [$0] } ?? [])
    }
    return ListPanel(title: "History", rows: rows, hint: "↑↓ PgDn read  Esc back")
  }

  // MARK: Keys

  mutating func press(_ key: Key, on list: ListPanel, _ now: Moment) -> [ScreenEffect] {
    var list = list
    let page = max(1, layout.panelHeight - 2)
    switch key {
    case .up, .character("k"): list.move(-1)
    case .down, .character("j"): list.move(1)
    case .pageUp: list.move(list.selected == nil ? -page : -4)
    case .pageDown, .character(" "): list.move(list.selected == nil ? page : 4)
    case .enter:
      guard let selected = list.selected, let action = list.rows[selected].action else { return [] }
      close()
      return perform(action, now)
    case .escape, .character:
      close()
      return []
    default: return []
    }
    open?.panel = .list(list)
    reveal()
    return []
  }

  private mutating func perform(_ action: ListPanel.Action, _ now: Moment) -> [ScreenEffect] {
    switch action {
    case .goTo(let code):
      goTo(code: code)
      reveal()
      return []
    case .add(let dropped):
      after = .follow(dropped.system, code: dropped.code)
      var decision = decision(adding: dropped.code, dropped.evidence, now)
      decision.system = dropped.system
      return [.perform([decision])]
    case .accept(let suggestion):
      after = .follow(suggestion.system, code: suggestion.code)
      var decision = decision(.accept, at: now)
      decision.system = suggestion.system
      decision.code = suggestion.code
      return [.perform([decision])]
    }
  }
}

extension ListPanel {
  /// Chooses another row, or scrolls a list that is only read.
  mutating func move(_ step: Int) {
    if let selected {
      self.selected = max(0, min(rows.count - 1, selected + step))
    } else {
      top = max(0, top + step)
    }
  }
}
