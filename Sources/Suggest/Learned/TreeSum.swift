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

  /// Whether every node leads to one that is there, and no tree has more leaves than a ``TreeScorer`` has bits.
  var isWhole: Bool {
    trees.allSatisfy { tree in
      !tree.nodes.isEmpty
        && tree.nodes.allSatisfy {
          $0.feature < 0 || (tree.nodes.indices ~= Int($0.low) && tree.nodes.indices ~= Int($0.high))
        } && tree.hasLeaves(atMost: UInt64.bitWidth)
    }
  }
}

extension TreeSum.Tree {
  // By paths: a node that two others lead to counts twice.
  fileprivate func hasLeaves(atMost limit: Int) -> Bool {
    var count = 0
    var open = [0]
    while let place = open.popLast() {
      if nodes[place].feature < 0 {
        count += 1
      } else {
        open += [Int(nodes[place].low), Int(nodes[place].high)]
      }
      guard count + open.count <= limit else { return false }
    }
    return true
  }
}
