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
    var bins: BinSums
    var split: Split?
  }

  func grow(_ rows: [Int32], features: [Int]) -> TreeSum.Tree {
    var nodes: [TreeSum.Node] = [.leaf(0)]
    let features = features.filter { !table.edges[$0].isEmpty }
    guard !features.isEmpty else { return TreeSum.Tree(nodes: nodes) }
    var leaves = [leaf(node: 0, rows, sums(of: rows, features), features)]
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
      // Only the smaller part is summed: the rest of the sums is the larger one's.
      let small = sums(of: lowRows.count < highRows.count ? lowRows : highRows, features)
      let large = leaf.bins.less(small)
      let isLowSmall = lowRows.count < highRows.count
      leaves[best] = self.leaf(node: low, lowRows, isLowSmall ? small : large, features)
      leaves.append(self.leaf(node: low + 1, highRows, isLowSmall ? large : small, features))
    }
    for leaf in leaves {
      let total = leaf.bins.total
      let step = -Double(total.x) / (Double(total.y) + settings.shrinkage) * Double(settings.rate)
      nodes[leaf.node] = .leaf(Float((step * 10_000).rounded() / 10_000))
    }
    return TreeSum.Tree(nodes: nodes)
  }

  private func part(_ rows: [Int32], by split: Split) -> (low: [Int32], high: [Int32]) {
    var low: [Int32] = []
    var high: [Int32] = []
    table.withBins(of: split.feature) { bins in
      for row in rows {
        let bin = Int(bins[Int(row)])
        if bin == 0 ? split.missingIsLow : bin <= split.bin { low.append(row) } else { high.append(row) }
      }
    }
    return (low, high)
  }

  private func sums(of rows: [Int32], _ features: [Int]) -> BinSums {
    var sums = BinSums(features: features.count)
    gradients.withUnsafeBufferPointer { gradients in
      weights.withUnsafeBufferPointer { weights in
        for (number, feature) in features.enumerated() {
          table.withBins(of: feature) { bins in
            sums.withSums(of: number) { sums in
              for row in rows {
                let row = Int(row)
                sums[Int(bins[row])] += SIMD4<Float>(gradients[row], weights[row], 1, 0)
              }
            }
          }
        }
      }
    }
    return sums
  }

  private func leaf(node: Int, _ rows: [Int32], _ bins: BinSums, _ features: [Int]) -> Leaf {
    var best: Split?
    let total = bins.total
    if rows.count >= 2 * Int(settings.leastExamples) {
      for (number, feature) in features.enumerated() {
        guard let split = split(on: feature, number, bins, total), split.gain > best?.gain ?? 0 else { continue }
        best = split
      }
    }
    return Leaf(node: node, rows: rows, bins: bins, split: best)
  }

  private func split(on feature: Int, _ number: Int, _ sums: BinSums, _ total: SIMD4<Float>) -> Split? {
    let missing = sums[number, 0]
    var best: Split?
    var low = SIMD4<Float>.zero
    let least = Float(settings.leastExamples) - 0.5
    let base = worth(total)
    for bin in 1...table.edges[feature].count {
      low += sums[number, bin]
      for missingIsLow in [true, false] {
        if missing.z < 0.5, missingIsLow { continue }
        let left = missingIsLow ? low + missing : low
        let right = total - left
        guard left.z > least, right.z > least else { continue }
        let gain = worth(left) + worth(right) - base
        if gain > best?.gain ?? 0 {
          best = Split(gain: gain, feature: feature, bin: bin, missingIsLow: missingIsLow)
        }
      }
    }
    return best
  }

  private func worth(_ sums: SIMD4<Float>) -> Double {
    Double(sums.x) * Double(sums.x) / (Double(sums.y) + settings.shrinkage)
  }
}

/// Sums of gradient, weight and number of the examples of a leaf, by feature and bin.
struct BinSums {
  private static let bins = ExampleTable.mostBins + 1
  private var sums: [SIMD4<Float>]

  init(features: Int) { sums = Array(repeating: .zero, count: features * Self.bins) }

  subscript(feature: Int, bin: Int) -> SIMD4<Float> { sums[feature * Self.bins + bin] }

  /// Over all examples: the bins of any feature hold them all.
  var total: SIMD4<Float> { sums[..<Self.bins].reduce(.zero, +) }

  /// The sums without those of some of the examples.
  func less(_ other: BinSums) -> BinSums {
    var rest = self
    for index in sums.indices { rest.sums[index] -= other.sums[index] }
    return rest
  }

  mutating func withSums(of feature: Int, _ body: (UnsafeMutablePointer<SIMD4<Float>>) -> Void) {
    sums.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base + feature * Self.bins) }
    }
  }
}
