import ArgumentParser
import Foundation
import Messages
import Pipeline

struct ReviewApply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Perform recorded decisions: a file with one JSON object a line.",
    discussion: """
      Keys: encounter, act, system, code, newCode, note, start, end, position, poa, reviewer, time, reason. Decisions \
      that are recorded already are passed over, so a file can be applied again. One that is refused is told on \
      standard error; the rest goes on, and the exit code is 1.
      """)

  @Argument(help: ArgumentHelp("File of decisions; - for standard input.", valueName: "FILE"))
  var file: String

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let decisions = try DecisionFile.decisions(in: try text(), file: file)
    let outcome = try ReviewDesk(desk.open()).apply(decisions, client: desk.workspace.client)
    for refusal in outcome.refused { Console.message(refusal.report) }
    if report.json {
      try Console.print(json: outcome)
    } else {
      Console.print(
        "\(outcome.applied) decisions recorded, \(outcome.known) known already, \(outcome.refused.count) refused.")
      if outcome.refused.isEmpty { Console.print("Next: claimscribe claims check") }
    }
    if !outcome.refused.isEmpty { throw ExitCode(1) }
  }

  private func text() throws -> String {
    let data = file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : try? Data(contentsOf: URL(filePath: file))
    guard let data else { throw PipelineError.noSuchPath(path: file, wanted: "file") }
    return String(decoding: data, as: UTF8.self)
  }
}
