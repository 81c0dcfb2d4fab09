import ArgumentParser
import Messages
import Pipeline

struct ReviewList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the encounters of the workspace and where their review stands.")

  @Option(help: "Only those in this state: open, in-review, held, queried or finished.")
  var state: ReviewedEncounter.State?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let encounters = try EncounterSummary.all(workspace: workspace.folder, client: workspace.client, now: clock.moment)
      .filter { state == nil || $0.state == state }
    try Self.print(encounters, state: state, report)
  }

  /// Writes a line an encounter, or one JSON object.
  static func print(
    _ encounters: [EncounterSummary], state: ReviewedEncounter.State?, _ report: ReportOptions
  ) throws {
    if report.json { return try Console.print(json: ["encounters": encounters]) }
    var table = TextTable(["client", "encounter", "notes", "codes", "state"], right: [2, 3])
    for entry in encounters {
      let state = [entry.state.rawValue, entry.flagged ? "flagged" : nil, entry.openBy.map { "open: \($0)" }]
      table.add([
        entry.client, entry.encounter, String(entry.notes), String(entry.suggestions),
        state.compactMap(\.self).joined(separator: ", "),
      ])
    }
    for line in table.lines { Console.print(line) }
    Console.print("")
    let nothing =
      state.map { "No encounter is \($0.rawValue)." } ?? "No encounters yet. Fill the workspace: claimscribe run FOLDER"
    Console.print(encounters.isEmpty ? nothing : "Next: claimscribe review show ENCOUNTER")
  }
}
