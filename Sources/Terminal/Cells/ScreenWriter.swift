/// Turns canvases into the bytes that make a terminal show them, sending what has changed and nothing else.
///
/// Over a slow link a keystroke costs some tens of bytes. The changes of one canvas are one synchronized update
/// (mode 2026), so that terminals that know it show them at once.
public struct ScreenWriter: Sendable {
  private let hasColor: Bool
  private var shown: Canvas?
  private var bytes: [UInt8] = []
  private var pen: Position?
  private var style = Style.plain

  /// - Parameter hasColor: False where the user wants none (`NO_COLOR`).
  public init(hasColor: Bool) { self.hasColor = hasColor }

  /// Forgets what the terminal shows: the next canvas is written whole.
  public mutating func forget() { shown = nil }

  /// The bytes that lead from what is shown to `canvas`; empty when nothing has changed.
  public mutating func bytes(for canvas: Canvas) -> [UInt8] {
    if canvas == shown { return [] }
    bytes.removeAll(keepingCapacity: true)
    pen = nil
    style = .plain
    emit("\u{1B}[?2026h\u{1B}[?25l\u{1B}[0m")
    if shown?.size != canvas.size {
      emit("\u{1B}[2J")
      shown = Canvas(canvas.size)
    }
    if let before = shown { for row in 0..<canvas.size.rows { write(canvas, row, before) } }
    set(.plain)
    if let cursor = canvas.cursor {
      move(to: cursor)
      emit("\u{1B}[?25h")
    }
    emit("\u{1B}[?2026l")
    shown = canvas
    return bytes
  }

  private mutating func write(_ canvas: Canvas, _ row: Int, _ before: Canvas) {
    let columns = canvas.size.columns
    let isChanged = { (column: Int) in canvas[row, column] != before[row, column] }
    var end = columns
    while end > 0, canvas[row, end - 1] == .blank { end -= 1 }
    var column = 0
    while column < end {
      guard isChanged(column) else {
        column += 1
        continue
      }
      if canvas[row, column].isCovered, column > 0 { column -= 1 }
      column = writeRun(canvas, row, column, end: end, isChanged)
    }
    if (end..<columns).contains(where: isChanged) {
      move(to: Position(row: row, column: end))
      set(.plain)
      emit("\u{1B}[K")
    }
  }

  // To the end of what has changed; a few places that have not are cheaper written than jumped over.
  private mutating func writeRun(
    _ canvas: Canvas, _ row: Int, _ start: Int, end: Int, _ isChanged: (Int) -> Bool
  ) -> Int {
    move(to: Position(row: row, column: start))
    var column = start
    var unchanged = 0
    while column < end {
      unchanged = isChanged(column) ? 0 : unchanged + 1
      if unchanged > 4, !canvas[row, column].isCovered { break }
      let cell = canvas[row, column]
      if !cell.isCovered {
        set(cell.style)
        bytes += cell.bytes
      }
      column += 1
    }
    pen = Position(row: row, column: column)
    return column
  }

  private mutating func move(to position: Position) {
    if pen == position { return }
    emit("\u{1B}[\(position.row + 1);\(position.column + 1)H")
    pen = position
  }

  private mutating func set(_ wanted: Style) {
    let wanted = hasColor ? wanted : Style(wanted.traits)
    if wanted == style { return }
    style = wanted
    var codes = "0"
    if wanted.traits.contains(.bold) { codes += ";1" }
    if wanted.traits.contains(.dim) { codes += ";2" }
    if wanted.traits.contains(.underlined) { codes += ";4" }
    if wanted.traits.contains(.reversed) { codes += ";7" }
    switch wanted.color {
    case .text: break
    case .blue: codes += ";34"
    case .yellow: codes += ";33"
    }
    emit("\u{1B}[\(codes)m")
  }

  private mutating func emit(_ text: String) { bytes += text.utf8 }
}
