internal import Foundation

/// A sum of small decision trees: the log-odds that a candidate is right.
package struct TreeSum: Hashable, Sendable {
  /// Added to the sum whatever the trees say.
  package var base: Double
  package var trees: [Tree]

  package init(base: Double = 0, trees: [Tree] = []) {
    self.base = base
    self.trees = trees
  }

  /// One tree; its first node is the root.
  package struct Tree: Hashable, Sendable {
    package var nodes: [Node]

    package init(nodes: [Node]) { self.nodes = nodes }
  }

  /// A question about one feature, or a leaf.
  package struct Node: Hashable, Sendable {
    /// Number of the feature; -1 for a leaf.
    package var feature: Int32
    /// At most this goes to `low`, more to `high`; for a leaf, what it adds.
    package var value: Float
    package var low: Int32
    package var high: Int32
    /// Where a candidate goes that does not have the feature.
    package var missingIsLow: Bool

    package static func leaf(_ value: Float) -> Node {
      Node(feature: -1, value: value, low: 0, high: 0, missingIsLow: false)
    }

    package init(feature: Int32, value: Float, low: Int32, high: Int32, missingIsLow: Bool) {
      self.feature = feature
      self.value = value
      self.low = low
      self.high = high
      self.missingIsLow = missingIsLow
    }
  }

  /// Whether every node leads to one that is there.
  var isWhole: Bool {
    trees.allSatisfy { tree in
      !tree.nodes.isEmpty
        && tree.nodes.allSatisfy {
          $0.feature < 0 || (tree.nodes.indices ~= Int($0.low) && tree.nodes.indices ~= Int($0.high))
        }
    }
  }

  /// The probability of a candidate with these features; a feature that it does not have is not a number.
  package func probability(of features: FeatureVector) -> Double {
    var sum = base
    for tree in trees { sum += Double(tree.leaf(of: features)) }
    return 1 / (1 + exp(-sum))
  }
}

extension TreeSum.Tree {
  /// What the leaf adds that the features lead to.
  package func leaf(of features: FeatureVector) -> Float {
    nodes.withUnsafeBufferPointer { nodes in
      var node = nodes[0]
      while node.feature >= 0 {
        let value = features[Int(node.feature)]
        let isLow = value.isNaN ? node.missingIsLow : value <= node.value
        node = nodes[Int(isLow ? node.low : node.high)]
      }
      return node.value
    }
  }
}
