internal import Evaluation

/// Precision, recall and F1 with the counts behind them: the JSON of `claimscribe evaluate`.
public struct Measures: Hashable, Sendable, Codable {
  public var precision: Double
  public var recall: Double
  public var f1: Double
  /// Right among what was proposed, and how much was proposed.
  public var right: Int
  public var proposed: Int
  /// Found among what was asked for, and how much was asked for.
  public var found: Int
  public var required: Int

  init(_ proportion: Proportion) {
    precision = Self.rounded(proportion.precision)
    recall = Self.rounded(proportion.recall)
    f1 = Self.rounded(proportion.f1)
    right = proportion.right
    proposed = proportion.proposed
    found = proportion.found
    required = proportion.required
  }

  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
