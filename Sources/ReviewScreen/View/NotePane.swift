internal import Messages
internal import Terminal

/// The text of a note, its headings bold, the words of codes marked.
struct NotePane {
  let state: ChartState
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    guard let text = state.text else {
      canvas.write("No notes.", row: layout.bodyTop, column: ScreenLayout.gutter, Look.quiet)
      return
    }
    let marks = Marks(state, text)
    for row in 0..<layout.bodyHeight {
      let line = state.tops[state.document] + row
      canvas.write(look.divider, row: layout.bodyTop + row, column: layout.divider, Look.quiet)
      guard text.lines.indices.contains(line) else { continue }
      draw(text.lines[line], of: text, marks, on: &canvas, row: layout.bodyTop + row)
    }
  }

  private func draw(
    _ line: TextRange, of text: NoteText, _ marks: Marks, on canvas: inout Canvas, row: Int
  ) {
    let styles = marks.styles(in: line)
    if marks.isCurrent(line) { canvas.write(look.bar, row: row, column: 0, Style(.bold, color: .blue)) }
    var column = ScreenLayout.gutter
    var offset = 0
    for character in text.text(line) {
      let style = offset < styles.count ? styles[offset] : .plain
      column = canvas.write(character == "\t" ? " " : String(character), row: row, column: column, style)
      offset += character.utf8.count
    }
  }

  /// The styles of stretches of a note, the ones that count most last.
  private struct Marks {
    private var spans: [(range: TextRange, style: Style)] = []
    private var current: TextRange?

    init(_ state: ChartState, _ text: NoteText) {
      let note = text.note.note.id
      spans = text.note.sections.compactMap { section in section.heading.map { ($0, Look.heading) } }
      for code in state.codes {
        spans += code.evidence.filter { $0.note == note }.map { ($0.range, Look.otherWords) }
      }
      if let evidence = state.current?.evidence, state.panel == nil, !state.isInText {
        spans += evidence.filter { $0.note == note }.map { ($0.range, Style([.bold, .underlined], color: .blue)) }
      }
      if let shown = state.shownWords, shown.note == note {
        current = shown.range
        spans.append((shown.range, Look.currentWords))
      }
    }

    func isCurrent(_ line: TextRange) -> Bool { current.map { $0.overlaps(line) } ?? false }

    /// A style for every byte of a line.
    func styles(in line: TextRange) -> [Style] {
      var styles = [Style](repeating: .plain, count: line.count)
      for span in spans where span.range.overlaps(line) {
        for offset in max(span.range.start, line.start)..<min(span.range.end, line.end) {
          styles[offset - line.start] = span.style
        }
      }
      return styles
    }
  }
}
