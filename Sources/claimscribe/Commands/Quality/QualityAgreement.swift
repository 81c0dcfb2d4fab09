import ArgumentParser
import Messages
import Pipeline
import Quality

struct QualityAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "How far two coders agree who coded the same encounters blindly.",
    discussion: """
      With an encounter: the codes of both, and what differs. Without: shares of codes and categories that both report, \
      and Cohen's kappa of what is reported and of the principal diagnosis.
      """)

  @Argument(help: ArgumentHelp("Id of an encounter that was drawn to be coded twice.", valueName: "ENCOUNTER"))
  var encounter: String?

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let quality = QualityDesk(try desk.open())
    let client = desk.workspace.client
    if let encounter {
      let view = try quality.double(of: encounter, client: client)
      if report.json { return try Console.print(json: DoubleReport(view)) }
      for line in DoubleText(view).lines { Console.print(line) }
      return
    }
    let agreement = Agreement(try quality.doubles(client: client).compactMap(\.coding.pair))
    if report.json { return try Console.print(json: agreement) }
    for line in AgreementText(agreement).lines { Console.print(line) }
  }
}
