/// Counts slips of typing between keys: a letter wrong, missing, too many, or two letters changed about.
struct SlipDistance {
  private let from: [UInt8]
  private var rows: [[Int]]

  init(_ from: [UInt8]) {
    self.from = from
    rows = Array(repeating: [Int](repeating: 0, count: from.count + 1), count: 3)
  }

  /// The number of slips; `nil` when there are more than `most`.
  mutating func to(_ other: UnsafeRawBufferPointer, atMost most: Int) -> Int? {
    if most == 0 { return other.elementsEqual(from) ? 0 : nil }
    for column in 0...from.count { rows[1][column] = column }
    for row in 0..<other.count {
      rows[2][0] = row + 1
      var least = row + 1
      for column in 0..<from.count {
        let change = rows[1][column] + (other[row] == from[column] ? 0 : 1)
        var slips = min(change, rows[1][column + 1] + 1, rows[2][column] + 1)
        if row > 0, column > 0, other[row] == from[column - 1], other[row - 1] == from[column] {
          slips = min(slips, rows[0][column - 1] + 1)
        }
        rows[2][column + 1] = slips
        least = min(least, slips)
      }
      if least > most { return nil }
      rows.swapAt(0, 1)
      rows.swapAt(1, 2)
    }
    return rows[1][from.count] <= most ? rows[1][from.count] : nil
  }
}
