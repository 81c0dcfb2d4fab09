/// Scores negations: precision and recall of the class Negated.
public struct NegationEvaluation: Sendable {
  public let negated: Proportion
  /// Share of concepts read as people read them.
  public let accuracy: Double

  /// - Parameter readings: For each row whether the program read the concept as negated.
  public init(gold: [NegationGold], readings: [Bool]) {
    let pairs = zip(gold, readings)
    let both = pairs.count { $0.isNegated && $1 }
    negated = Proportion(
      right: both, proposed: readings.count { $0 }, found: both, required: gold.count(where: \.isNegated))
    let right = pairs.count { $0.isNegated == $1 }
    accuracy = gold.isEmpty ? 0 : Double(right) / Double(gold.count)
  }
}
