/// A screen full of cells to draw on. What does not fit is cut off.
public struct Canvas: Hashable, Sendable {
  public let size: Size
  /// Where the terminal shows its cursor, `nil` for nowhere.
  public var cursor: Position?

  private(set) var cells: [Cell]

  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes a text and gives the column after it.
  ///
  /// - Parameter width: Places that it may take; a longer text is cut where a character ends.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int, width: Int = .max, _ style: Style = .plain
  ) -> Int {
    guard row >= 0, row < size.rows, width > 0 else { return column }
    let end = min(size.columns, width > size.columns ? size.columns : column + width)
    var column = column
    for character in text {
      let places = CharacterWidth.of(character)
      if places == 0 { continue }
      guard column + places <= end else { break }
      if column >= 0 { put(Cell(character, style: style), row, column, places) }
      column += places
    }
    return column
  }

  /// Gives a stretch of a row a style and leaves its characters.
  public mutating func paint(row: Int, column: Int, width: Int, _ style: Style) {
    guard row >= 0, row < size.rows else { return }
    for column in max(0, column)..<max(0, min(size.columns, column + max(0, width))) {
      let index = row * size.columns + column
      cells[index] = Cell(glyph: cells[index].glyph, style: style)
    }
  }

  /// Clears rows, all of their columns.
  public mutating func clear(rows: Range<Int>) {
    let rows = rows.clamped(to: 0..<size.rows)
    for index in (rows.lowerBound * size.columns)..<(rows.upperBound * size.columns) { cells[index] = .blank }
  }

  /// What a row shows, without the blanks at its end.
  public func text(ofRow row: Int) -> String {
    let line = cells[(row * size.columns)..<((row + 1) * size.columns)].map(\.text).joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// What the screen shows, a line a row.
  public var text: String {
    (0..<size.rows).map { text(ofRow: $0) + "\n" }.joined()
  }

  private mutating func put(_ cell: Cell, _ row: Int, _ column: Int, _ places: Int) {
    let index = row * size.columns + column
    // Half a wide character cannot be shown: the other half goes with it.
    if cells[index].isCovered, column > 0 { cells[index - 1] = Cell(glyph: 0x20, style: cells[index - 1].style) }
    let next = index + places
    if next % size.columns != 0, cells[next].isCovered { cells[next] = Cell(glyph: 0x20, style: cells[next].style) }
    cells[index] = cell
    if places == 2 { cells[index + 1] = Cell(glyph: 0, style: cell.style) }
  }
}
