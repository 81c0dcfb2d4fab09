import ArgumentParser
import Measures
import Messages
import Pipeline

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "What was finished, how long it took, and what became of the suggestions.",
    discussion: """
      A chart belongs to the coder who finished it, and to the day on which it was finished. Time is what was spent on \
      the screen; a pause counts for two minutes at most. Precision is the share of the proposed codes that were kept, \
      recall the share of the final codes that had been proposed. Turnaround runs from the transcription of the last \
      note, else its dictation, else the run that read the first note, to the finish.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  @Option(help: ArgumentHelp("Only charts that this coder finished.", valueName: "NAME"))
  var coder: String?

  @OptionGroup var period: PeriodOptions

  @Option(help: "Form of the result.")
  var format: StatsFormat = .text

  func run() throws {
    let measures = try MeasureDesk(desk.open())
      .measures(client: desk.workspace.client, in: .init(coder: coder, from: period.from, to: period.to))
    let table = StatsTable(measures)
    if report.json || format == .json { return try Console.print(json: table) }
    let lines = format == .csv ? table.csv : table.text
    for line in lines { Console.print(line) }
  }
}

/// How `stats` writes its result.
enum StatsFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
}
