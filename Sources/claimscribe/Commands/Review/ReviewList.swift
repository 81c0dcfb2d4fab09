import ArgumentParser
import Messages
import Pipeline

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the encounters of the workspace and where their review stands.")

  @Option(help: "Only those in this state: open, in-review, held, queried or finished.")
  var state: ReviewedEncounter.State?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let encounters = try EncounterSummary.all(workspace: workspace.folder, client: workspace.client)
      .filter { state == nil || $0.state == state }
    if report.json { return try Console.print(json: ["encounters": encounters]) }
    var table = TextTable(["client", "encounter", "notes", "codes", "state"], right: [2, 3])
    for entry in encounters {
      table.add([
        entry.client, entry.encounter, String(entry.notes), String(entry.suggestions), entry.state.rawValue,
      ])
    }
    for line in table.lines { Console.print(line) }
    Console.print("")
    Console.print(
      encounters.isEmpty ? nothing : "Next: claimscribe review show ENCOUNTER")
  }

  private var nothing: String {
    state.map { "No encounter is \($0.rawValue)." } ?? "No encounters yet. Fill the workspace: claimscribe run FOLDER"
  }
}
