import ArgumentParser
import Messages
import Pipeline

struct ReviewShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the codes of an encounter with the words and reasons that support them.",
    discussion: "It quotes the notes: mind who can see the screen.")

  @Argument(help: ArgumentHelp("Id of the encounter.", valueName: "ENCOUNTER"))
  var encounter: String

  @Flag(help: "Also the notes themselves.")
  var notes = false

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let view = try ReviewDesk(desk.open()).open(encounter, client: desk.workspace.client)
    if report.json { return try Console.print(json: EncounterReport(view)) }
    for line in EncounterText(view, withNotes: notes).lines { Console.print(line) }
  }
}
