internal import Foundation
internal import Suggest

/// Grows one tree after the other on the examples of a table.
struct TreeGrower {
  private let table: ExampleTable
  private let settings: BoostedTrees
  private var gradients: [Float]
  private var weights: [Float]

  init(table: ExampleTable, settings: BoostedTrees) {
    self.table = table
    self.settings = settings
    gradients = [Float](repeating: 0, count: table.count)
    weights = gradients
  }

  /// Takes the present scores of examples, in log-odds.
  mutating func setGradients(_ scores: [Double], _ rows: [Int32]) {
    for row in rows {
      let probability = Float(1 / (1 + exp(-scores[Int(row)])))
      gradients[Int(row)] = probability - table.labels[Int(row)]
      weights[Int(row)] = max(probability * (1 - probability), 1e-6)
    }
  }

  /// The sums over the examples of a leaf or a bin.
  private struct Sums {
    var gradient = 0.0
    var weight = 0.0
    var count: Int32 = 0

    static func + (left: Sums, right: Sums) -> Sums {
      Sums(
        gradient: left.gradient + right.gradient, weight: left.weight + right.weight, count: left.count + right.count)
    }

    static func - (left: Sums, right: Sums) -> Sums {
      Sums(
        gradient: left.gradient - right.gradient, weight: left.weight - right.weight, count: left.count - right.count)
    }
  }

  private struct Split {
    var gain: Double
    var feature: Int
    /// The last bin that goes low.
    var bin: Int
    var missingIsLow: Bool
  }

  private struct Leaf {
    var node: Int
    var rows: [Int32]
    var sums: Sums
    var split: Split?
  }

  func grow(_ rows: [Int32], features: [Int]) -> TreeSum.Tree {
    var nodes: [TreeSum.Node] = [.leaf(0)]
    var leaves = [leaf(node: 0, rows, features)]
    while leaves.count < settings.leaves {
      let best = leaves.indices.max { (leaves[$0].split?.gain ?? 0) < (leaves[$1].split?.gain ?? 0) }
      guard let best, let split = leaves[best].split, split.gain > 1e-6 else { break }
      let leaf = leaves[best]
      let low = nodes.count
      nodes[leaf.node] = TreeSum.Node(
        feature: Int32(split.feature), value: table.edges[split.feature][split.bin - 1], low: Int32(low),
        high: Int32(low + 1), missingIsLow: split.missingIsLow)
      nodes += [.leaf(0), .leaf(0)]
      let (lowRows, highRows) = part(leaf.rows, by: split)
      leaves[best] = self.leaf(node: low, lowRows, features)
      leaves.append(self.leaf(node: low + 1, highRows, features))
    }
    for leaf in leaves {
      let step = -leaf.sums.gradient / (leaf.sums.weight + settings.shrinkage) * Double(settings.rate)
      nodes[leaf.node] = .leaf(Float((step * 10_000).rounded() / 10_000))
    }
    return TreeSum.Tree(nodes: nodes)
  }

  private func part(_ rows: [Int32], by split: Split) -> (low: [Int32], high: [Int32]) {
    var low: [Int32] = []
    var high: [Int32] = []
    let bins = table.bins[split.feature]
    for row in rows {
      let bin = bins[Int(row)]
      if bin == 0 ? split.missingIsLow : Int(bin) <= split.bin { low.append(row) } else { high.append(row) }
    }
    return (low, high)
  }

  private func leaf(node: Int, _ rows: [Int32], _ features: [Int]) -> Leaf {
    var sums = Sums()
    for row in rows {
      sums.gradient += Double(gradients[Int(row)])
      sums.weight += Double(weights[Int(row)])
    }
    sums.count = Int32(rows.count)
    var best: Split?
    if sums.count >= 2 * settings.leastExamples {
      for feature in features {
        guard let split = split(on: feature, rows, sums), split.gain > best?.gain ?? 0 else { continue }
        best = split
      }
    }
    return Leaf(node: node, rows: rows, sums: sums, split: best)
  }

  private func split(on feature: Int, _ rows: [Int32], _ total: Sums) -> Split? {
    let edges = table.edges[feature]
    guard !edges.isEmpty else { return nil }
    return withUnsafeTemporaryAllocation(of: Sums.self, capacity: edges.count + 2) { bins in
      bins.initialize(repeating: Sums())
      sum(rows, feature, into: bins)
      return best(of: bins, feature, total)
    }
  }

  private func sum(_ rows: [Int32], _ feature: Int, into sums: UnsafeMutableBufferPointer<Sums>) {
    table.bins[feature].withUnsafeBufferPointer { bins in
      gradients.withUnsafeBufferPointer { gradients in
        weights.withUnsafeBufferPointer { weights in
          for row in rows {
            let row = Int(row)
            let bin = Int(bins[row])
            sums[bin].gradient += Double(gradients[row])
            sums[bin].weight += Double(weights[row])
            sums[bin].count += 1
          }
        }
      }
    }
  }

  private func best(of bins: UnsafeMutableBufferPointer<Sums>, _ feature: Int, _ total: Sums) -> Split? {
    let missing = bins[0]
    var best: Split?
    var low = Sums()
    for bin in 1..<bins.count - 1 {
      low = low + bins[bin]
      for missingIsLow in [true, false] {
        if missing.count == 0, missingIsLow { continue }
        let left = missingIsLow ? low + missing : low
        let right = total - left
        guard left.count >= settings.leastExamples, right.count >= settings.leastExamples else { continue }
        let gain = worth(left) + worth(right) - worth(total)
        if gain > best?.gain ?? 0 {
          best = Split(gain: gain, feature: feature, bin: bin, missingIsLow: missingIsLow)
        }
      }
    }
    return best
  }

  private func worth(_ sums: Sums) -> Double {
    sums.gradient * sums.gradient / (sums.weight + settings.shrinkage)
  }
}
