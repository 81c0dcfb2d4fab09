import ArgumentParser
import Foundation
import Messages
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Read a folder of notes into the workspace and suggest codes for its encounters.",
    discussion: """
      Notes are the files that end in .txt or .text; manifest.csv or manifest.json tells what they belong to, \
      charges.csv what was charged. Files that cannot be read are set aside: see claimscribe quarantine list. \
      A run that was stopped goes on where it was when the folder is run again.
      """)

  @Argument(help: ArgumentHelp("Folder of notes that a client delivered.", valueName: "FOLDER"))
  var folder: String

  @OptionGroup var desk: DeskOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let started = Date()
    let notes = URL(filePath: folder)
    let run = try BatchRun(
      desk: try CodingDesk(running: notes, places: try desk.places, client: desk.workspace.client),
      client: desk.workspace.client,
      options: CodingOptions(assumptions: assumptions.assumptions), jobs: jobs.jobs,
      now: clock.moment)
    let progress = ProgressLine()
    var summary = try await run.run(notes) { tell($0, on: progress) }
    progress.clear()
    if clock.now == nil { summary.seconds = (Date().timeIntervalSince(started) * 1000).rounded() / 1000 }
    if report.json {
      try Console.print(json: summary)
    } else {
      for line in RunReport(summary).lines { Console.print(line) }
    }
    if !summary.isClean { throw ExitCode(1) }
  }

  private func tell(_ event: RunEvent, on progress: ProgressLine) {
    switch event {
    case .read(let done, let total): progress.show("Reading", done, of: total)
    case .coded(let done, let total): progress.show("Coding", done, of: total)
    case .failed(let report):
      progress.clear()
      Console.message(report)
    case .found(let finding):
      progress.clear()
      Console.message(finding)
    }
  }
}
