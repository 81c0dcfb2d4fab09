import Foundation
import Quality

/// The scores of coders as a table.
struct ScoreText {
  private let scores: [CoderScore]

  /// - Parameter total: The scores of all together, for the last line.
  init(_ scores: [CoderScore], total: CoderScore?) {
    var rows = scores
    if var total, scores.count > 1 {
      total.coder = "all"
      rows.append(total)
    }
    self.scores = rows
  }

  var lines: [String] {
    var table = TextTable(
      [
        "coder", "charts", "correct", "wrong", "missed", "order", "poa", "principal", "disputed", "overturned", "score",
        "random", "accuracy", "95% interval",
      ], right: Set(1...12))
    for row in scores {
      let counts = [
        row.charts, row.correct, row.wrong, row.missed, row.order, row.poa, row.principal, row.disputed, row.overturned,
      ]
      let marks = [row.score, row.randomScore].map { number($0, "%.1f") }
      let range = [row.accuracyLow, row.accuracyHigh].compactMap { $0.map(percent) }.joined(separator: " to ")
      table.add([row.coder] + counts.map(String.init) + marks + [row.accuracy.map(percent) ?? "", range])
    }
    return table.lines
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
}
