internal import Foundation

/// Weights of features that hold or do not, fitted to outcomes by logistic regression.
///
/// Weights are drawn towards zero, as a normal prior of variance 1 over ``pull`` would, so that a rare feature says little;
/// the constant is not.
public struct LogisticFit: Hashable, Sendable {
  /// One outcome.
  public struct Example: Hashable, Sendable {
    /// What must not be parted in cross-validation: the note.
    public var group: String
    /// Indices of the features that hold.
    public var features: [Int]
    public var isRight: Bool

    public init(group: String, features: [Int], isRight: Bool) {
      self.group = group
      self.features = features
      self.isRight = isRight
    }
  }

  public private(set) var constant = 0.0
  public private(set) var weights: [Double]

  /// - Parameters:
  ///   - examples: what to learn from.
  ///   - features: how many features there are.
  ///   - pull: how strongly weights are drawn to zero, above 0.
  public init(_ examples: [Example], features: Int, pull: Double = 2) {
    weights = Array(repeating: 0, count: features)
    // Newton's method: the sum is concave, and a dozen steps reach its top.
    for _ in 0..<30 {
      let step = step(examples, pull)
      constant += step[features]
      for index in 0..<features { weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
  }

  /// The probability that an outcome with these features is right.
  public func probability(_ features: [Int]) -> Double {
    1 / (1 + exp(-features.reduce(constant) { $0 + weights[$1] }))
  }

  /// The probability of each example, by weights that were fitted without its group, and without others like it.
  ///
  /// Groups go into the parts in turn, in the order of their names.
  public static func crossValidated(_ examples: [Example], features: Int, parts: Int = 5) -> [Double] {
    let groups = Set(examples.map(\.group)).sorted()
    let part = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0 % parts) })
    let fits = (0..<parts).map { left in
      LogisticFit(examples.filter { part[$0.group] != left }, features: features)
    }
    return examples.map { fits[part[$0.group] ?? 0].probability($0.features) }
  }

  // The last place is the constant's.
  private func step(_ examples: [Example], _ pull: Double) -> [Double] {
    let size = weights.count + 1
    var gradient = weights.map { -pull * $0 } + [0]
    var curvature = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for index in weights.indices { curvature[index][index] = pull }
    curvature[size - 1][size - 1] = 1e-6
    for example in examples {
      let probability = probability(example.features)
      let places = example.features + [size - 1]
      for row in places {
        gradient[row] += (example.isRight ? 1 : 0) - probability
        for column in places { curvature[row][column] += probability * (1 - probability) }
      }
    }
    return solve(curvature, gradient)
  }

  // Gaussian elimination; the matrix is symmetric and positive, so that no rows need change places.
  private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var (matrix, right) = (matrix, right)
    for pivot in right.indices {
      for row in right.indices where row > pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        guard factor != 0 else { continue }
        for column in pivot..<right.count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for row in right.indices.reversed() {
      for column in right.indices where column > row { right[row] -= matrix[row][column] * right[column] }
      right[row] /= matrix[row][row]
    }
    return right
  }
}
