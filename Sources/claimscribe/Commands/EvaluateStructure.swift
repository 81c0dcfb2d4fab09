import ArgumentParser
import Foundation
import Pipeline

struct EvaluateNegation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "negation", abstract: "Compare negations with DIR/annotations.tsv; measures are of the class Negated.")

  @Argument(help: ArgumentHelp("Folder with annotations.tsv.", valueName: "DIR"))
  var folder: String

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var report: ReportOptions

  private struct Report: Encodable {
    var precision: Double
    var recall: Double
    var f1: Double
    var accuracy: Double
    var counts: Measures
  }

  func run() async throws {
    let trial = try StructureTrial(books: try codebooks.open(), options: CodingOptions(), jobs: jobs.jobs)
    let (measures, accuracy) = try await trial.negation(URL(filePath: folder))
    if report.json {
      return try Console.print(
        json: Report(
          precision: measures.precision, recall: measures.recall, f1: measures.f1, accuracy: accuracy, counts: measures)
      )
    }
    tell("negated", measures)
    Console.print("\nRead as people read it: \(percent(accuracy)).")
  }
}

struct EvaluateHeadings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headings", abstract: "Compare section headings with DIR/headers.tsv.")

  @Argument(help: ArgumentHelp("Folder with headers.tsv and notes.", valueName: "DIR"))
  var folder: String

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var report: ReportOptions

  private struct Report: Encodable {
    var precision: Double
    var recall: Double
    var f1: Double
    var notes: Int
    var counts: Measures
  }

  func run() async throws {
    let trial = try StructureTrial(books: try codebooks.open(), options: CodingOptions(), jobs: jobs.jobs)
    let (measures, notes) = try await trial.headings(URL(filePath: folder))
    if report.json {
      return try Console.print(
        json: Report(
          precision: measures.precision, recall: measures.recall, f1: measures.f1, notes: notes, counts: measures))
    }
    tell("headings", measures)
    Console.print("\n\(notes) notes.")
  }
}

private func tell(_ what: String, _ measures: Measures) {
  var table = TextTable(["", "precision", "recall", "F1", "right", "proposed", "required"], right: [1, 2, 3, 4, 5, 6])
  table.add([what] + cells(measures))
  for line in table.lines { Console.print(line) }
}
