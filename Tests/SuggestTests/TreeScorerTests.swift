internal import Foundation
internal import Suggest
internal import TestSupport
internal import Testing

/// The scorer asks feature by feature; the sum must be that of walking down every tree.
struct TreeScorerTests {
  @Test(arguments: UInt64(0)..<60)
  func scoresAsWalkingWould(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let trees = (0..<Int.random(in: 0...40, using: &random)).map { _ in Self.tree(&random) }
    let sum = TreeSum(base: Double.random(in: -2...2, using: &random), trees: trees)
    let scorer = TreeScorer(sum)
    for _ in 0..<50 {
      var features = FeatureVector()
      for feature in Feature.allCases where Bool.random(using: &random) {
        features[feature] = Self.values.randomElement(using: &random) ?? 0
      }
      let walked = trees.reduce(sum.base) { $0 + Double(Self.leaf($1, features)) }
      #expect(scorer.probability(of: features) == 1 / (1 + exp(-walked)))
    }
  }

  // Few values, so that thresholds are met exactly.
  private static let values: [Float] = [-1, 0, 0.25, 0.5, 1, 2, 100]

  private static func tree(_ random: inout SeededRandom) -> TreeSum.Tree {
    var nodes: [TreeSum.Node] = [.leaf(0)]
    var open = [0]
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let place = open.remove(at: Int.random(in: open.indices, using: &random))
      nodes[place] = TreeSum.Node(
        feature: Int32.random(in: 0..<Int32(Feature.allCases.count), using: &random),
        value: values.randomElement(using: &random) ?? 0, low: Int32(nodes.count), high: Int32(nodes.count + 1),
        missingIsLow: Bool.random(using: &random))
      open += [nodes.count, nodes.count + 1]
      nodes += [.leaf(0), .leaf(0)]
    }
    for place in open { nodes[place] = .leaf(Float.random(in: -1...1, using: &random)) }
    return TreeSum.Tree(nodes: nodes)
  }

  private static func leaf(_ tree: TreeSum.Tree, _ features: FeatureVector) -> Float {
    var node = tree.nodes[0]
    while node.feature >= 0 {
      let value = features[Int(node.feature)]
      let isLow = value.isNaN ? node.missingIsLow : value <= node.value
      node = tree.nodes[Int(isLow ? node.low : node.high)]
    }
    return node.value
  }
}
