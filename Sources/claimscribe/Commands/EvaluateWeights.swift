import ArgumentParser
import Foundation
import Messages
import Pipeline

struct EvaluateWeights: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights", abstract: "Fit the weights of the score to the gold table of a folder.",
    discussion: """
      Tells how the scores in use do, and how fitted ones do on notes that they were not fitted to. --save writes the \
      table of weights; it is read from Codebooks/rules (score-billing.tsv, score-mentions.tsv).
      """)

  @Argument(help: ArgumentHelp("Folder of notes with gold.", valueName: "DIR"))
  var folder: String

  @Option(help: ArgumentHelp("Gold table inside DIR.", valueName: "FILE"))
  var gold = "gold.tsv"

  @Option(help: ArgumentHelp("Table inside DIR of pairs that count on neither side.", valueName: "FILE"))
  var ignore: String?

  @Option(help: "What is proposed: billing or mentions.")
  var mode: SuggestionKind = .billing

  @Option(help: ArgumentHelp("Save the table of weights.", valueName: "FILE"))
  var save: String?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let options = CodingOptions(mode: mode, assumptions: assumptions.assumptions)
    let trial = try WeightTrial(books: try codebooks.open(), options: options, jobs: jobs.jobs)
    let outcome = try await trial.run(URL(filePath: folder), gold: gold, ignore: ignore)
    for failure in outcome.failures { Console.message(failure.report) }
    if let save { try outcome.save(to: URL(filePath: save)) }
    if report.json {
      try Console.print(json: WeightScores(notes: outcome.notes, before: outcome.before, after: outcome.after))
    } else {
      tell(outcome)
    }
    if !outcome.failures.isEmpty { throw ExitCode(1) }
  }

  private func tell(_ outcome: WeightTrial.Outcome) {
    Console.print("\(outcome.notes) notes.")
    for (head, check) in [("Scores in use:", outcome.before), ("Fitted, on notes left out:", outcome.after)] {
      Console.print("\n\(head)")
      for line in CodeReportText.lines(of: check) { Console.print(line) }
    }
    if save == nil { Console.print("\n\(outcome.table)") }
  }
}

/// The JSON of `evaluate weights`.
private struct WeightScores: Encodable {
  var notes: Int
  var before: CodeReport.ScoreCheck
  var after: CodeReport.ScoreCheck
}
