internal import Suggest

/// The probabilities from which on proposing a code pays: one for what the rules propose, one for all other candidates.
///
/// Two, so that a short history may trust the rules and change little. Counts are the means of five neighbouring
/// probabilities, and what is taken is the middle of all that come within a hair of the best F1, so that no lucky one is.
struct Thresholds {
  /// What the rules propose stays from this probability on.
  private(set) var keep = 0.0
  /// Other candidates are proposed from this probability on; above 1 none is.
  private(set) var propose = 1.01
  /// F1 at these.
  private(set) var f1 = 0.0

  /// - Parameters:
  ///   - probabilities: those of the examples, by trees that did not see them.
  ///   - required: codes that the cases have, found among the examples or not.
  init(_ probabilities: [Double], _ table: ExampleTable, required: Int) {
    let isRule = table.columns[Feature.ruleScore.rawValue].map { !$0.isNaN }
    let kept = Self.counts(probabilities, table.labels) { isRule[$0] }
    let proposed = Self.counts(probabilities, table.labels) { !isRule[$0] }
    var all: [(keep: Int, propose: Int, f1: Double)] = []
    for keep in kept.indices {
      for propose in proposed.indices {
        let right = kept[keep].right + proposed[propose].right
        let offered = kept[keep].all + proposed[propose].all
        all.append((keep, propose, 2 * right / max(1, offered + Double(required))))
      }
    }
    guard let best = all.max(by: { $0.f1 < $1.f1 - 1e-9 }), best.f1 > 0 else { return }
    f1 = (best.f1 * 10_000).rounded() / 10_000
    guard best.propose < Self.steps else {
      keep = Self.probability(best.keep)
      return
    }
    let plateau = all.filter { $0.f1 >= best.f1 - Self.plateau && $0.propose < Self.steps }
    keep = Self.probability(plateau.reduce(0) { $0 + $1.keep } / plateau.count)
    propose = Self.probability(plateau.reduce(0) { $0 + $1.propose } / plateau.count)
  }

  private static let steps = 100
  // Further from the best F1 than this a pair of probabilities is worse, not merely less lucky.
  private static let plateau = 0.002

  private static func probability(_ step: Int) -> Double { Double(step) / Double(steps) }

  // By step: how many of the examples of a kind are at least so probable, and how many of those are right.
  private static func counts(
    _ probabilities: [Double], _ labels: [Float], of kind: (Int) -> Bool
  ) -> [(right: Double, all: Double)] {
    var counts = [(right: Double, all: Double)](repeating: (0, 0), count: steps + 1)
    for (row, probability) in probabilities.enumerated() where kind(row) {
      let step = min(steps - 1, Int(probability * Double(steps)))
      counts[step].all += 1
      counts[step].right += Double(labels[row])
    }
    for step in (0..<steps).reversed() {
      counts[step].all += counts[step + 1].all
      counts[step].right += counts[step + 1].right
    }
    return counts.indices.map { step in
      // The ends, all and none, stay what they are.
      guard step > 1, step < steps - 2 else { return counts[step] }
      let near = counts[step - 2...step + 2]
      return (near.reduce(0) { $0 + $1.right } / 5, near.reduce(0) { $0 + $1.all } / 5)
    }
  }
}
