internal import Suggest

/// Candidates with the answer whether they are right, feature by feature, with each feature cut into bins.
struct ExampleTable: Sendable {
  /// Bins of a feature, that of the missing values not counted.
  static let mostBins = 60

  /// By feature: the values of all examples.
  private(set) var columns: [[Float]]
  /// By feature: the bins of all examples; 0 for a missing value.
  private(set) var bins: [[UInt8]] = []
  /// By feature: the highest value that goes below the edge between a bin and the next; bin 1 lies under the first.
  private(set) var edges: [[Float]] = []
  /// 1 for a right candidate, 0 for a wrong one.
  private(set) var labels: [Float] = []

  init() { columns = Array(repeating: [], count: Feature.allCases.count) }

  var count: Int { labels.count }

  mutating func add(_ features: FeatureVector, isRight: Bool) {
    for index in columns.indices { columns[index].append(features[index]) }
    labels.append(isRight ? 1 : 0)
  }

  /// Cuts every feature into bins of about as many examples each.
  mutating func cut() {
    for column in columns {
      let edges = Self.edges(of: column)
      self.edges.append(edges)
      bins.append(column.map { value in value.isNaN ? 0 : UInt8(1 + Self.place(of: value, in: edges)) })
    }
  }

  private static func edges(of column: [Float]) -> [Float] {
    let values = column.filter { !$0.isNaN }.sorted()
    guard var last = values.first else { return [] }
    var edges: [Float] = []
    let step = max(1, values.count / mostBins)
    var next = step
    for index in values.indices where values[index] != last {
      if index >= next {
        edges.append(short(between: last, values[index]))
        next = index + step
        if edges.count == mostBins - 1 { break }
      }
      last = values[index]
    }
    return edges
  }

  // A number from `low` to below `high` with as few digits as do.
  private static func short(between low: Float, _ high: Float) -> Float {
    let middle = Double(low) + (Double(high) - Double(low)) / 2
    for scale in [1.0, 10, 100, 1000, 10_000] {
      let rounded = Float((middle * scale).rounded() / scale)
      if low <= rounded, rounded < high { return rounded }
    }
    return low
  }

  // How many edges lie below a value.
  private static func place(of value: Float, in edges: [Float]) -> Int {
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension ExampleTable {
  func withBins(of feature: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bins[feature].withUnsafeBufferPointer(body)
  }

  /// The features of an example.
  func features(_ row: Int) -> FeatureVector {
    var features = FeatureVector()
    for index in columns.indices { features.values[index] = columns[index][row] }
    return features
  }
}
