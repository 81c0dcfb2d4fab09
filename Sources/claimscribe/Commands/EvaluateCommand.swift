import ArgumentParser
import Foundation
import Messages
import Pipeline

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure suggestions, negation or headings against what people found.",
    subcommands: [EvaluateCodes.self, EvaluateWeights.self, EvaluateNegation.self, EvaluateHeadings.self])
}

func cells(_ measures: Measures) -> [String] {
  [
    percent(measures.precision), percent(measures.recall), percent(measures.f1), String(measures.right),
    String(measures.proposed), String(measures.required),
  ]
}

/// A share as `61.4%`.
func percent(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10)%"
}
