internal import Terminal

/// The frame that all panels have: a title in a line, rows below it.
struct PanelFrame {
  let title: String
  let look: Look

  /// Draws the title and gives the rows that are free.
  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) -> Range<Int> {
    let top = layout.panelTop
    canvas.clear(rows: top..<(top + layout.panelHeight))
    let line = String(repeating: look.rule, count: layout.size.columns)
    canvas.write(line, row: top, column: 0, Look.quiet)
    canvas.write(" \(Wrapping.cut(title, width: layout.size.columns - 6, look)) ", row: top, column: 2, Look.heading)
    return (top + 1)..<max(top + 1, top + layout.panelHeight)
  }
}

extension LineField {
  /// Draws the text with its cursor in sight.
  func draw(on canvas: inout Canvas, row: Int, column: Int, width: Int, isActive: Bool) {
    var start = 0
    while CharacterWidth.of(String(characters[start..<cursor])) >= width { start += 1 }
    canvas.write(String(characters[start...]), row: row, column: column, width: width)
    guard isActive else { return }
    canvas.cursor = Position(row: row, column: column + CharacterWidth.of(String(characters[start..<cursor])))
  }
}
