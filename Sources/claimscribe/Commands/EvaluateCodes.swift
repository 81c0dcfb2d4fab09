import ArgumentParser
import Foundation
import Messages
import Pipeline

struct EvaluateCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "Suggest codes for the notes of a folder and compare them with its gold table.",
    discussion: """
      DIR holds notes/*.txt, or the notes themselves, and gold.tsv; list.tsv, where there is one, gives setting and date.
      A run is a table with a header line: note, code and, if it has them, score; --save writes one, and so does \
      suggest --format tsv.
      """)

  @Argument(help: ArgumentHelp("Folder of notes with gold.", valueName: "DIR"))
  var folder: String

  @Option(help: ArgumentHelp("Gold table inside DIR.", valueName: "FILE"))
  var gold = "gold.tsv"

  @Option(help: ArgumentHelp("Table inside DIR of pairs that count on neither side.", valueName: "FILE"))
  var ignore: String?

  @Option(help: "What is proposed: billing or mentions.")
  var mode: SuggestionKind = .billing

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("Score this saved run in place of new suggestions.", valueName: "FILE"))
  var savedRun: String?

  @Option(help: ArgumentHelp("Compare with this saved run, with the interval of the difference.", valueName: "FILE"))
  var against: String?

  @Option(help: ArgumentHelp("Save the run that was scored.", valueName: "FILE"))
  var save: String?

  @Option(help: ArgumentHelp("How many of the most frequent errors and of the worst notes to list.", valueName: "N"))
  var errors = 0

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var learned: LearnedOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors needs a number from 0.") }
  }

  func run() async throws {
    let options = CodingOptions(mode: mode, assumptions: assumptions.assumptions, learned: learned.file)
    let trial = try CodeTrial(books: try codebooks.open(), options: options, jobs: jobs.jobs)
    let plan = CodeTrial.Plan(
      gold: gold, ignore: ignore, run: savedRun.map { URL(filePath: $0) }, against: against.map { URL(filePath: $0) },
      errors: errors)
    let outcome = try await trial.run(URL(filePath: folder), plan)
    for failure in outcome.failures { Console.message(failure.report) }
    if let save { try outcome.save(to: URL(filePath: save)) }
    if report.json {
      try Console.print(json: outcome.report)
    } else {
      for line in CodeReportText(outcome.report).lines { Console.print(line) }
    }
    if !outcome.failures.isEmpty { throw ExitCode(1) }
  }
}
