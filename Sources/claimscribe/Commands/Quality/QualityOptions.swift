import ArgumentParser
import Messages
import Pipeline
import Quality

/// What every act on drawn work needs: who, when, why, and where the encounter is.
struct QualityOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Id of the encounter.", valueName: "ENCOUNTER"))
  var encounter: String

  @Option(help: ArgumentHelp("The person who acts; only to look, it may be left out.", valueName: "NAME"))
  var reviewer: String?

  @Option(help: ArgumentHelp("Why; required for everything but `correct` and `acknowledge`.", valueName: "TEXT"))
  var reason: String?

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  /// The one client whose work is meant; `nil`: all.
  var client: String? { desk.workspace.client }

  /// An act of the person who is named.
  func act(_ act: QualityAct.Act) throws -> QualityAct {
    let reviewer = reviewer ?? ""
    try checkPerson(reviewer)
    var quality = QualityAct(encounter: encounter, act: act, reviewer: reviewer, time: clock.moment)
    quality.reason = reason
    return quality
  }

  /// Performs an act on an audit, records it and shows the audit as it stands then.
  func perform(_ body: (QualityDesk) throws -> AuditView) throws {
    try refusing { try show(try body(QualityDesk(desk.open()))) }
  }

  /// Performs an act on a double coding, records it and shows it as it stands then.
  func performDouble(_ body: (QualityDesk) throws -> DoubleView) throws {
    try refusing {
      let view = try body(QualityDesk(desk.open()))
      if report.json { return try Console.print(json: DoubleReport(view)) }
      for line in DoubleText(view).lines { Console.print(line) }
    }
  }

  private func show(_ view: AuditView) throws {
    if report.json { return try Console.print(json: AuditReport(view)) }
    for line in AuditText(view).lines { Console.print(line) }
  }

  // An act that is refused leaves all as it was; the command has been carried out: exit code 1.
  private func refusing(_ body: () throws -> Void) throws {
    do { try body() } catch let refusal as QualityError {
      Console.message(refusal.report)
      if report.json { try Console.print(json: ["error": refusal.report]) }
      throw ExitCode(1)
    }
  }
}

extension CodeOptions {
  /// The act with the code written into it.
  func filling(_ act: QualityAct) -> QualityAct {
    var act = act
    act.system = system
    act.code = code
    return act
  }
}

/// Throws unless `reviewer` has a letter.
func checkPerson(_ reviewer: String) throws {
  if !reviewer.utf8.contains(where: { $0 > 0x20 }) { throw ValidationError("--reviewer needs a name.") }
}
