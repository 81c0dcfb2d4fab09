internal import Foundation

/// A sum of trees, laid out to be asked often: not tree by tree, but feature by feature.
///
/// Each tree begins with all its leaves as bits. The questions on one feature lie side by side, in the order of their
/// thresholds: those with a threshold under the value are answered with "more", and each of them takes away the leaves
/// on its low side. The lowest bit that is left is the leaf that the features lead to (QuickScorer: Lucchese et al.,
/// SIGIR 2015). That follows no branches that a processor would have to guess.
package struct TreeScorer: Sendable {
  private let base: Double
  // By feature, one behind the other: where its questions begin, and those that a missing feature answers with "more".
  private var starts: [Int] = [0]
  private var missingStarts: [Int] = [0]
  private var thresholds: [Float] = []
  private var takenAway: [Answer] = []
  private var takenAwayMissing: [Answer] = []
  // The leaves of all trees, and where those of a tree begin.
  private var leaves: [Float] = []
  private var firstLeaves: [Int] = []

  /// What a question takes away from its tree when the answer is "more".
  private struct Answer {
    var tree: Int32
    var left: UInt64
  }

  private struct Question {
    var node: TreeSum.Node
    var answer: Answer
  }

  /// - Parameter sum: Trees that are whole.
  package init(_ sum: TreeSum) {
    base = sum.base
    var questions: [Question] = []
    for (number, tree) in sum.trees.enumerated() {
      firstLeaves.append(leaves.count)
      _ = Self.lay(tree.nodes, 0, Int32(number), &questions, &leaves, from: leaves.count)
    }
    for feature in Feature.allCases.indices {
      let ofFeature = questions.filter { Int($0.node.feature) == feature }.sorted { $0.node.value < $1.node.value }
      thresholds += ofFeature.map(\.node.value)
      takenAway += ofFeature.map(\.answer)
      takenAwayMissing += ofFeature.filter { !$0.node.missingIsLow }.map(\.answer)
      starts.append(thresholds.count)
      missingStarts.append(takenAwayMissing.count)
    }
  }

  // Lays out the tree below a node, its low side first; gives the bits of its leaves.
  private static func lay(
    _ nodes: [TreeSum.Node], _ place: Int, _ tree: Int32, _ questions: inout [Question], _ leaves: inout [Float],
    from first: Int
  ) -> UInt64 {
    let node = nodes[place]
    guard node.feature >= 0 else {
      leaves.append(node.value)
      return 1 << UInt64(leaves.count - 1 - first)
    }
    let low = lay(nodes, Int(node.low), tree, &questions, &leaves, from: first)
    let high = lay(nodes, Int(node.high), tree, &questions, &leaves, from: first)
    questions.append(Question(node: node, answer: Answer(tree: tree, left: ~low)))
    return low | high
  }

  /// The probability of a candidate with these features; a feature that it does not have is not a number.
  package func probability(of features: FeatureVector) -> Double {
    let sum = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: firstLeaves.count) { left in
      left.initialize(repeating: ~0)
      for (feature, value) in features.values.enumerated() {
        if value.isNaN {
          for answer in takenAwayMissing[missingStarts[feature]..<missingStarts[feature + 1]] {
            left[Int(answer.tree)] &= answer.left
          }
        } else {
          var place = starts[feature]
          while place < starts[feature + 1], thresholds[place] < value {
            left[Int(takenAway[place].tree)] &= takenAway[place].left
            place += 1
          }
        }
      }
      var sum = base
      for tree in firstLeaves.indices { sum += Double(leaves[firstLeaves[tree] + left[tree].trailingZeroBitCount]) }
      return sum
    }
    return 1 / (1 + exp(-sum))
  }
}
