internal import Messages
internal import Pipeline
public import Terminal

extension ReviewModel {
  /// The screen as it is to be shown.
  public var canvas: Canvas {
    var canvas = Canvas(size)
    guard let open else {
      if isHelpShown { HelpView(look: look).draw(on: &canvas) } else { ListView(model: self).draw(on: &canvas) }
      return canvas
    }
    if case .help? = open.panel {
      HelpView(look: look).draw(on: &canvas)
      return canvas
    }
    HeaderView(state: open, reviewer: reviewer, look: look).draw(on: &canvas, layout)
    NotePane(state: open, look: look).draw(on: &canvas, layout)
    CodePane(state: open, look: look).draw(on: &canvas, layout)
    switch open.panel {
    case .search(let panel): SearchView(panel: panel, look: look).draw(on: &canvas, layout)
    case .prompt(let prompt): PromptView(prompt: prompt, look: look).draw(on: &canvas, layout)
    case .list(let list): ListPanelView(list: list, look: look).draw(on: &canvas, layout)
    case .help, nil: DetailPane(state: open, look: look).draw(on: &canvas, layout)
    }
    drawMessage(open, on: &canvas)
    canvas.write(look.shown(hint(open)), row: layout.keyRow, column: 0, Look.quiet)
    return canvas
  }

  // What was said about the last key, else the worst that the edits find.
  private func drawMessage(_ state: ChartState, on canvas: inout Canvas) {
    let row = layout.messageRow
    let count = EditCount(state.chart.findings)
    let counted = count.text
    let right = size.columns - CharacterWidth.of(counted)
    canvas.write(counted, row: row, column: right, count.errors > 0 ? Look.warning : .plain)
    let room = right - 1
    if let message {
      let style = message.isWarning ? Look.warning : Style(.bold)
      canvas.write(Wrapping.cut(message.text, width: room, look), row: row, column: 0, style)
    } else if let finding = state.chart.findings.first(where: { $0.severity > .information }) {
      let place = state.code(of: finding).map { state.codes[$0].code } ?? finding.place
      let text = "\(finding.severity.rawValue.capitalizedFirst) \(finding.id) \(place): \(finding.message)"
      canvas.write(
        Wrapping.cut(text, width: room, look), row: row, column: 0,
        finding.severity == .error ? Look.warning : .plain)
    }
  }

  private func hint(_ state: ChartState) -> String {
    switch state.panel {
    case .search(let panel):
      panel.parent == nil
        ? "↑↓ choose  Enter take  → below  Tab beside  Esc back"
        : "↑↓ choose  Enter take  → below  ← above  Esc search"
    case .prompt(let prompt):
      prompt.isTyping ? "Enter send  Esc back" : "a key, or ↑↓ and Enter, or write a reason  Esc back"
    case .list(let list): list.hint
    case .help: ""
    case nil:
      state.isFinished
        ? "R reopen  l list  H history  q quit  ? help"
        : state.isInText
          ? "arrows move  Shift or v marks  + add a code  Enter its code  Tab back  ? help"
          : "a accept  r reject  c change  n next  f finish  d dropped  Tab text  ? help"
    }
  }
}

/// How many errors and warnings the edits find.
struct EditCount: Hashable, Sendable {
  var errors: Int
  var warnings: Int

  init(_ findings: [Finding]) {
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
  }

  var text: String {
    let parts = [Self.part(errors, "error"), Self.part(warnings, "warning")].compactMap(\.self)
    return parts.isEmpty ? "" : " \(parts.joined(separator: ", ")) (e)"
  }

  private static func part(_ count: Int, _ name: String) -> String? {
    count == 0 ? nil : "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}
