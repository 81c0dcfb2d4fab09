import Codebook

/// The rows of a table about two sets of codes each, with a quick choice of those that can apply.
struct PairRows<Row: PairRow>: Sendable {
  let rows: [Row]
  // The blocks of each row's sets, side by side: most rows are passed over without being looked at.
  private let blocks: [Blocks]

  private struct Blocks {
    var first: UInt64
    var second: UInt64
  }

  init(_ rows: [Row]) {
    self.rows = rows
    blocks = rows.map { Blocks(first: $0.first.blocks, second: $0.second.blocks) }
  }

  /// The rows, in order, whose sets may hold codes of these blocks; see ``CodeSet/blocks``.
  func rows(first: UInt64, second: UInt64) -> [Row] {
    var found: [Row] = []
    for (index, blocks) in blocks.enumerated() where blocks.first & first != 0 && blocks.second & second != 0 {
      found.append(rows[index])
    }
    return found
  }
}

/// A row of a table about two sets of codes.
protocol PairRow: Sendable {
  var first: CodeSet { get }
  var second: CodeSet { get }
}
