import ArgumentParser
import Foundation
import Messages
import Pipeline

struct CodebookDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Rehearse a release: what changes between two days, in the books and in the work.",
    discussion: """
      A and B are days; the editions that serve on them are compared, of each code system by itself. With --workspace, \
      the encounters whose codes or suggestions would change are told too. Nothing is changed.
      """)

  @Argument(help: ArgumentHelp("A day of the older edition, such as its first.", valueName: "A"))
  var from: CalendarDate

  @Argument(help: ArgumentHelp("A day of the newer edition, such as its first.", valueName: "B"))
  var to: CalendarDate

  @Option(help: ArgumentHelp("Folder of the workspace whose work is looked at.", valueName: "DIR"))
  var workspace: String?

  @Option(help: ArgumentHelp("Only the work of this client.", valueName: "ID"))
  var client: String?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var profiles: ProfileOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if client != nil, workspace == nil { throw ValidationError("--client needs --workspace.") }
  }

  func run() throws {
    var rehearsal = try codebooks.open().rehearsal(from: from, to: to)
    if let workspace {
      let places = Places(
        workspace: URL(filePath: workspace), codebooks: try codebooks.folder(), cache: codebooks.cache,
        profiles: profiles.named)
      let desk = try CodingDesk(existing: places, client: client)
      rehearsal.work = try WorkRehearsal(desk, from: from, to: to).work(client: client)
    }
    if report.json { return try Console.print(json: rehearsal) }
    for line in RehearsalText(rehearsal).lines { Console.print(line) }
  }
}
