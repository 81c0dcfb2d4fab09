internal import Foundation
internal import Suggest

/// Learns a sum of small trees by gradient boosting on the logistic loss.
///
/// Each tree is grown leaf by leaf, the best gain first, on a part of the examples and of the features; examples of the
/// same order and the same seed give the same trees.
struct BoostedTrees: Sendable {
  var treeCount = 200
  var leaves = 15
  var rate: Float = 0.04
  var leastExamples: Int32 = 30
  var shrinkage = 5.0
  var exampleShare = 0.8
  var featureShare = 0.5
  var seed: UInt64 = 1

  /// For few examples.
  static var cautious: BoostedTrees {
    var settings = BoostedTrees()
    settings.treeCount = 80
    settings.leaves = 5
    settings.leastExamples = 25
    settings.shrinkage = 10
    return settings
  }

  /// - Parameter rows: the examples of the table to learn from.
  func trees(of table: ExampleTable, rows: [Int32]) -> TreeSum {
    guard !rows.isEmpty else { return TreeSum() }
    let right = rows.reduce(0.0) { $0 + Double(table.labels[Int($1)]) }
    let share = min(max(right / Double(rows.count), 0.001), 0.999)
    var sum = TreeSum(base: rounded(log(share / (1 - share))))
    var scores = [Double](repeating: sum.base, count: table.count)
    var random = SplitMix(seed: seed)
    var grower = TreeGrower(table: table, settings: self)
    for _ in 0..<treeCount {
      let sample = rows.filter { _ in random.share() < exampleShare }
      let features = sampledFeatures(&random)
      grower.setGradients(scores, sample)
      let tree = grower.grow(sample, features: features)
      for row in rows { scores[Int(row)] += Double(tree.leaf(of: table, row: Int(row))) }
      sum.trees.append(tree)
    }
    return sum
  }

  private func sampledFeatures(_ random: inout SplitMix) -> [Int] {
    var features = Array(Feature.allCases.indices)
    for index in features.indices.dropLast() {
      features.swapAt(index, index + random.below(features.count - index))
    }
    return features.prefix(max(1, Int(Double(features.count) * featureShare))).sorted()
  }

  private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

extension TreeSum.Tree {
  /// What the tree adds for an example.
  func leaf(of table: ExampleTable, row: Int) -> Float {
    var node = nodes[0]
    while node.feature >= 0 {
      let value = table.columns[Int(node.feature)][row]
      let isLow = value.isNaN ? node.missingIsLow : value <= node.value
      node = nodes[Int(isLow ? node.low : node.high)]
    }
    return node.value
  }
}

/// Random numbers that are the same on every machine (SplitMix64).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// From 0 to below 1.
  mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
