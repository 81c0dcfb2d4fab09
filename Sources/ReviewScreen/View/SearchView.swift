internal import Messages
internal import Pipeline
internal import Terminal

/// The search of the codebook: the words, the codes found, the notes of the chosen one.
struct SearchView {
  let panel: SearchPanel
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let rows = PanelFrame(title: title, look: look).draw(on: &canvas, layout)
    guard rows.count > 3 else { return }
    let width = layout.size.columns
    let results: Range<Int>
    if let parent = panel.parent {
      canvas.write(
        Wrapping.cut("Below \(parent.code) \(parent.title)", width: width - 2, look), row: rows.lowerBound, column: 1,
        Look.quiet)
    } else {
      canvas.write("Search:", row: rows.lowerBound, column: 1, Look.quiet)
      panel.field.draw(on: &canvas, row: rows.lowerBound, column: 9, width: width - 10, isActive: true)
    }
    results = (rows.lowerBound + 1)..<(rows.lowerBound + 1 + max(2, (rows.count - 1) / 2))
    drawRows(on: &canvas, results, width)
    drawPage(on: &canvas, results.upperBound..<rows.upperBound, width)
  }

  private var title: String {
    switch panel.purpose {
    case .replace(let code): "Change \(code.code) \(code.title)"
    case .add: "Add a code for the marked words"
    }
  }

  private func drawRows(on canvas: inout Canvas, _ rows: Range<Int>, _ width: Int) {
    if panel.rows.isEmpty, !panel.field.isEmpty {
      canvas.write("   Nothing fits.", row: rows.lowerBound, column: 0, Look.quiet)
    }
    let top = max(0, min(panel.rows.count - rows.count, panel.selected - rows.count / 2))
    for (place, row) in rows.enumerated() where panel.rows.indices.contains(top + place) {
      let index = top + place
      let found = panel.rows[index]
      let isChosen = index == panel.selected
      let name = found.character.map { "\($0)  \(found.code)" } ?? found.code
      let pad = String(repeating: " ", count: max(1, 13 - name.count))
      let why = width >= 110 ? found.why : ""
      let room = width - 18 - CharacterWidth.of(why)
      let text = "\(isChosen ? look.cursor : " ") \(name)\(pad)\(Wrapping.cut(found.title, width: room, look))"
      canvas.write(text, row: row, column: 1, isChosen ? Style(.bold) : .plain)
      canvas.write(why, row: row, column: width - CharacterWidth.of(why) - 1, Look.quiet)
    }
  }

  private func drawPage(on canvas: inout Canvas, _ rows: Range<Int>, _ width: Int) {
    guard let page = panel.page, rows.count > 1 else { return }
    let rule = String(repeating: look.rule, count: width)
    canvas.write(rule, row: rows.lowerBound, column: 0, Look.quiet)
    let head = page.billable ? page.code : "\(page.code), not billable: Enter shows the codes below"
    canvas.write(" \(head) ", row: rows.lowerBound, column: 2, Look.quiet)
    let lines = Self.lines(page).flatMap { Wrapping.lines($0, width: width - 2) }
    for (line, row) in zip(lines, rows.dropFirst()) { canvas.write(line, row: row, column: 1) }
  }

  // The code's own notes before those that it has from the places above it.
  private static func lines(_ page: CodePage) -> [String] {
    let includes = page.inclusionTerms.isEmpty ? [] : ["Includes: " + page.inclusionTerms.joined(separator: "; ")]
    let own = page.notes.filter { $0.place == page.code }
    let others = page.notes.filter { $0.place != page.code }
    return includes + (own + others).map { "\($0.kind.capitalizedFirst) (\($0.place)): \($0.text)" }
  }
}
