import ArgumentParser
import Foundation
import Messages
import Pipeline

struct SuggestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggest codes for notes, each an encounter of its own, without a workspace.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, tsv
  }

  @Argument(help: ArgumentHelp("Notes, or folders of notes.", valueName: "PATH"))
  var paths: [String]

  @Option(help: "What is proposed: billing (what a coder would report) or mentions (a code for every mention).")
  var mode: SuggestionKind = .billing

  @Option(help: "How: text, json (one object) or tsv.")
  var format: Format = .text

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var jobs: JobOptions

  func run() async throws {
    let reader = try PathReader(paths)
    for line in reader.failures { Console.message(line) }
    if reader.items.isEmpty { throw PipelineError.noNotes(paths: paths) }
    let options = CodingOptions(mode: mode, assumptions: assumptions.assumptions)
    let coding = try DirectCoding(books: try codebooks.open(), options: options, jobs: jobs.jobs)
    let writer = SuggestionWriter(format: json ? .json : format)
    Console.write(writer.beginning)
    var failures = reader.failures.count
    var written = 0
    try await coding.code(reader) {
      try writer.text(of: $0)
    } each: { result in
      switch result {
      case .success(let text):
        Console.write(written == 0 ? text : writer.between + text)
        written += 1
      case .failure(let failure):
        failures += 1
        Console.message(failure.report)
      }
    }
    Console.write(writer.ending)
    if failures > 0 { throw ExitCode(1) }
  }
}
