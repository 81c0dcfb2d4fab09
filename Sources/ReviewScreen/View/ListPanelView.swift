internal import Terminal

/// A list to read or to choose from.
struct ListPanelView {
  let list: ListPanel
  let look: Look

  func draw(on canvas: inout Canvas, _ layout: ScreenLayout) {
    let count = list.selected.map { "\($0 + 1) of \(list.rows.count)" } ?? ""
    let rows = PanelFrame(title: count.isEmpty ? list.title : "\(list.title), \(count)", look: look)
      .draw(on: &canvas, layout)
    let lines = self.lines(width: layout.size.columns - 6)
    let chosen = lines.indices.filter { lines[$0].row == list.selected }
    var top = min(list.top, max(0, lines.count - rows.count))
    if let first = chosen.first, let last = chosen.last {
      top = max(0, min(first - 1, lines.count - rows.count), last - rows.count + 1)
    }
    for (line, row) in zip(lines.dropFirst(top), rows) {
      let isChosen = line.row == list.selected
      if isChosen, line.isFirst { canvas.write(look.cursor, row: row, column: 1, Style(.bold, color: .blue)) }
      let style = line.isDetail ? (isChosen ? .plain : Look.quiet) : (isChosen ? Look.heading : .plain)
      canvas.write(line.text, row: row, column: line.isDetail ? 5 : 3, style)
    }
  }

  private struct Line {
    var text: String
    var row: Int
    var isFirst: Bool
    var isDetail: Bool
  }

  private func lines(width: Int) -> [Line] {
    list.rows.enumerated().flatMap { index, row in
      let heads = Wrapping.lines(row.text, width: width).enumerated().map { number, text in
        Line(text: text, row: index, isFirst: number == 0, isDetail: false)
      }
      let details = row.details.flatMap { Wrapping.lines($0, width: width - 2) }
        .map { Line(text: $0, row: index, isFirst: false, isDetail: true) }
      return heads + details
    }
  }
}
