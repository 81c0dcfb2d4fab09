internal import Terminal

/// All keys on one screen.
struct HelpView {
  let look: Look

  func draw(on canvas: inout Canvas) {
    canvas.write("Keys", row: 0, column: 1, Look.heading)
    canvas.write("any key: back", row: 0, column: canvas.size.columns - 14, Look.quiet)
    let width = max(30, canvas.size.columns / max(1, min(3, canvas.size.columns / 38)))
    var row = 1
    var column = 1
    for group in KeyTable.groups {
      // A group is kept together.
      if row > 1, row + group.rows.count + 1 > canvas.size.rows {
        row = 1
        column += width
      }
      canvas.write(group.title, row: row, column: column, Look.heading)
      for entry in group.rows {
        row += 1
        canvas.write(look.shown(entry.name), row: row, column: column + 1, width: 5, Style(.bold, color: .blue))
        canvas.write(Wrapping.cut(entry.what, width: width - 8, look), row: row, column: column + 7)
      }
      row += 1
    }
  }
}
