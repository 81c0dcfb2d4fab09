import Codebook
import Foundation

/// The probability that a coder accepts a code: the logistic of a sum of readable weights, one a feature that holds.
///
/// The weights are natural logarithms of odds, from the table `score-<mode>.tsv` in `Codebooks/rules`.
public struct Score: Sendable {
  private let weights: [ScoreFeature: Double]
  private let constant: Double

  /// The least probability with which a code is proposed for a claim: about half of the F1 that the whole list reaches,
  /// where one more code adds as much as it costs.
  public static let leastProposed = 0.4

  /// Name in the table of what holds for every code.
  public static let constantName = "every code"

  /// Name of the table of a mode in `Codebooks/rules`.
  public static func fileName(_ mode: SuggestionMode) -> String { "score-\(mode.rawValue).tsv" }

  /// - Parameter text: the table; `nil`: nothing is known, so that every code gets one half.
  /// - Throws: ``LanguageError/malformedTable(file:line:problem:)``
  init(_ text: String?, file: String) throws(LanguageError) {
    var weights: [ScoreFeature: Double] = [:]
    var constant = 0.0
    if let text {
      let table = try WrittenTable(text, file: file, columns: ["feature", "weight"])
      for row in table.rows {
        guard let weight = Double(row[1]) else { throw table.problem(row, "has no number for a weight") }
        if row[0] == Self.constantName {
          constant = weight
        } else if let feature = ScoreFeature(rawValue: String(row[0])) {
          weights[feature] = weight
        } else {
          throw table.problem(row, "names no feature of the score")
        }
      }
    }
    self.weights = weights
    self.constant = constant
  }

  /// From 0 to 1, in thousandths.
  func probability(_ features: [ScoreFeature]) -> Double {
    let sum = features.reduce(constant) { $0 + weights[$1, default: 0] }
    return (1000 / (1 + exp(-sum))).rounded() / 1000
  }
}
