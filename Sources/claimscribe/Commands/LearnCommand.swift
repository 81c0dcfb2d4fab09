import ArgumentParser
import Foundation
import Messages
import Pipeline

struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn from coded notes: which words stand for which codes, and how far to trust each.",
    discussion: """
      GOLD are folders of coded notes as evaluate reads them; where their table gives places, words are learned from \
      those, else from whole notes. Without GOLD the finished encounters of the workspace are learned from. The file \
      is text that a person can read and edit; it holds words of notes. Use it with --learned.
      """)

  @Argument(help: ArgumentHelp("Folders of coded notes; none: the workspace.", valueName: "GOLD"))
  var folders: [String] = []

  @Option(help: ArgumentHelp("Gold table inside each GOLD; may be given several times.", valueName: "FILE"))
  var gold: [String] = []

  @Option(help: ArgumentHelp("The learned file to write.", valueName: "FILE"))
  var out: String

  @Option(
    name: .customLong("min-notes"),
    help: ArgumentHelp(
      "Notes that must stand behind a term, so that no words of a single patient are kept; else what the profile says.",
      valueName: "N"))
  var minimumNotes: Int?

  @OptionGroup var desk: DeskOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let minimumNotes, minimumNotes < 1 { throw ValidationError("--min-notes needs a number from 1.") }
    if folders.isEmpty, !gold.isEmpty { throw ValidationError("--gold needs a folder of coded notes.") }
  }

  func run() async throws {
    let learning = try HistoryLearning(
      books: try desk.codebooks.open(), assumptions: assumptions.assumptions, jobs: jobs.jobs)
    let file = URL(filePath: out)
    let outcome: HistoryLearning.Outcome
    if folders.isEmpty {
      outcome = try await learning.learn(
        try desk.open(), client: desk.workspace.client, minimumNotes: minimumNotes, to: file)
    } else {
      outcome = try await learning.learn(
        folders.map { URL(filePath: $0) }, gold: gold.isEmpty ? ["gold.tsv"] : gold, minimumNotes: minimumNotes ?? 1,
        to: file)
    }
    if report.json { try Console.print(json: outcome) } else { tell(outcome) }
  }

  private func tell(_ outcome: HistoryLearning.Outcome) {
    Console.print("\(outcome.terms) terms and \(outcome.codes) codes learned from \(outcome.cases) encounters.")
    if outcome.otherLanguage > 0 { Console.print("\(outcome.otherLanguage) in another language were left out.") }
    for weights in outcome.weights {
      Console.print(
        "  \(weights.system.rawValue), \(weights.mode): F1 \(percent(weights.f1)) on encounters kept aside; "
          + "proposed from a probability of \(weights.threshold)")
    }
  }
}
