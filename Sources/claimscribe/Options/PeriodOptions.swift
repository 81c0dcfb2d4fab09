import ArgumentParser
import Messages

/// The days that are asked for: of finishing, and for scores of drawing.
struct PeriodOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what was finished (scores: drawn) on this day or later.", valueName: "YYYY-MM-DD"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Only what was finished (scores: drawn) on this day or before.", valueName: "YYYY-MM-DD"))
  var to: CalendarDate?

  /// Whether a day is among them.
  func contains(_ day: CalendarDate) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
}
