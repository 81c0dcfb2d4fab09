import ArgumentParser
import Foundation
import Messages

/// How a command reports.
struct ReportOptions: ParsableArguments {
  @Flag(help: "End with one JSON object on the last line of standard output.")
  var json = false
}

/// The clock of a command.
struct ClockOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Fix the clock: 2026-05-04T09:15:00Z. Output then depends on the input alone.", valueName: "TIMESTAMP"))
  var now: Moment?

  /// The fixed time, else the time of the computer in UTC.
  var moment: Moment {
    if let now { return now }
    let text = Date().formatted(.iso8601)
    guard let moment = Moment(text) else { preconditionFailure("the clock gives \(text)") }
    return moment
  }
}

/// How many notes are worked on at a time.
struct JobOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many notes are worked on at a time; the result is the same.", valueName: "N"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs needs a number from 1.") }
  }
}
