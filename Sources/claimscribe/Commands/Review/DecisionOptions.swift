import ArgumentParser
import Messages
import Pipeline

/// What every act on an encounter needs: who, when, why, and where the encounter is.
struct DecisionOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Id of the encounter.", valueName: "ENCOUNTER"))
  var encounter: String

  @Option(help: ArgumentHelp("The person who decides.", valueName: "NAME"))
  var reviewer: String

  @Option(help: ArgumentHelp("Why; required to hold or query.", valueName: "TEXT"))
  var reason: String?

  @Flag(help: "A second coding, which does not see the first: see claimscribe qa.")
  var blind = false

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { try checkPerson(reviewer) }

  /// Performs the act, records it and tells where the encounter stands.
  func perform(_ act: Decision.Act, _ complete: (inout Decision) -> Void = { _ in }) throws {
    var decision = Decision(encounter: encounter, act: act, reviewer: reviewer, time: clock.moment)
    decision.reason = reason
    complete(&decision)
    let desk = try desk.open()
    do {
      let reviewed = try ReviewDesk(desk, isBlind: blind).perform(decision, client: self.desk.workspace.client)
      if report.json { return try Console.print(json: DecisionReport(reviewed)) }
      Console.print(DecisionReport(reviewed).line)
    } catch let refusal as RefusedDecision {
      Console.message(refusal.report)
      if report.json { try Console.print(json: ["error": refusal.report]) }
      throw ExitCode(1)
    }
  }
}

/// The code that an act is about.
struct CodeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The code, with or without its dot.", valueName: "CODE"))
  var code: String

  @Option(help: "Code system: icd-10-cm, icd-10-pcs, hcpcs or charge-master; needed only where the code does not tell.")
  var system: CodeSystem?

  /// Writes the code into a decision.
  func fill(_ decision: inout Decision) {
    decision.system = system
    decision.code = code
  }
}

/// The words of a note that support a code.
struct SpanOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Id of the note that holds the words.", valueName: "NOTE"))
  var note: String?

  @Option(help: ArgumentHelp("UTF-8 byte offset of the first byte of the words.", valueName: "OFFSET"))
  var start: Int?

  @Option(help: ArgumentHelp("UTF-8 byte offset after their last byte.", valueName: "OFFSET"))
  var end: Int?

  /// Writes the words into a decision.
  func fill(_ decision: inout Decision) {
    decision.note = note
    decision.start = start
    decision.end = end
  }
}
