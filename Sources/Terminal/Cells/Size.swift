/// Width and height in cells.
public struct Size: Hashable, Sendable {
  /// At least 1.
  public var columns: Int
  /// At least 1.
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// One cell of a screen, counted from 0.
public struct Position: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
