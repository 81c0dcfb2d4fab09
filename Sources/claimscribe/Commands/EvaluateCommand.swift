import ArgumentParser
import Foundation
import Messages
import Pipeline

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Measure suggestions, negation or headings against what people found.",
    subcommands: [EvaluateCodes.self, EvaluateNegation.self, EvaluateHeadings.self])
}

struct EvaluateCodes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "Suggest codes for the notes of a folder and compare them with its gold table.",
    discussion: """
      DIR holds notes/*.txt, or the notes themselves, and gold.tsv; list.tsv, where there is one, gives setting and date.
      """)

  @Argument(help: ArgumentHelp("Folder of notes with gold.", valueName: "DIR"))
  var folder: String

  @Option(help: ArgumentHelp("Gold table inside DIR.", valueName: "FILE"))
  var gold = "gold.tsv"

  @Option(help: ArgumentHelp("Table inside DIR of pairs that count on neither side.", valueName: "FILE"))
  var ignore: String?

  @Option(help: "What is proposed: billing or mentions.")
  var mode: SuggestionKind = .billing

  @Option(help: ArgumentHelp("How many of the most frequent errors to list.", valueName: "N"))
  var errors = 0

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var learned: LearnedOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let options = CodingOptions(
      mode: mode, assumptions: assumptions.assumptions, learned: learned.file)
    let trial = try CodeTrial(books: try codebooks.open(), options: options, jobs: jobs.jobs)
    let outcome = try await trial.run(URL(filePath: folder), gold: gold, ignore: ignore)
    for failure in outcome.failures { Console.message(failure.report) }
    if report.json {
      try Console.print(json: CodeScores(outcome, errors: errors))
    } else {
      tell(outcome)
    }
    if !outcome.failures.isEmpty { throw ExitCode(1) }
  }

  private func tell(_ outcome: CodeTrial.Outcome) {
    var table = TextTable(
      ["", "precision", "recall", "F1", "right", "proposed", "required"], right: [1, 2, 3, 4, 5, 6])
    table.add(["codes"] + cells(outcome.codes))
    table.add(["categories"] + cells(outcome.categories))
    for (chapter, measures) in outcome.chapters.sorted(by: { $0.key < $1.key }) {
      table.add(["  \(chapter)"] + cells(measures))
    }
    for line in table.lines { Console.print(line) }
    Console.print("")
    let first = outcome.firstListed.map { ", first-listed right in \(percent($0))" } ?? ""
    Console.print("\(outcome.notes) notes; mean F1 of a note \(percent(outcome.macroF1))\(first).")
    for (head, errors) in [("Missed", outcome.misses), ("Wrong", outcome.falseAlarms)] where self.errors > 0 {
      Console.print("\n\(head):")
      for error in errors.prefix(self.errors) {
        Console.print("  \(error.code)  \(error.notes.count)  \(error.notes.prefix(5).joined(separator: " "))")
      }
    }
  }
}

/// The JSON of `evaluate codes`.
private struct CodeScores: Encodable {
  var precision: Double
  var recall: Double
  var f1: Double
  var macroF1: Double
  var firstListed: Double?
  var notes: Int
  var counts: Measures
  var categories: Measures
  var chapters: [String: Measures]
  var misses: [String: [String]]
  var falseAlarms: [String: [String]]

  init(_ outcome: CodeTrial.Outcome, errors: Int) {
    precision = outcome.codes.precision
    recall = outcome.codes.recall
    f1 = outcome.codes.f1
    macroF1 = outcome.macroF1
    firstListed = outcome.firstListed
    notes = outcome.notes
    counts = outcome.codes
    categories = outcome.categories
    chapters = outcome.chapters
    misses = Dictionary(outcome.misses.prefix(errors).map { ($0.code, $0.notes) }) { $1 }
    falseAlarms = Dictionary(outcome.falseAlarms.prefix(errors).map { ($0.code, $0.notes) }) { $1 }
  }
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
