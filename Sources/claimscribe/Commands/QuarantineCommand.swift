import ArgumentParser
import Messages
import Pipeline

struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine", abstract: "Files that were set aside.", subcommands: [QuarantineList.self],
    defaultSubcommand: QuarantineList.self)
}

struct QuarantineList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the files that were set aside, with the reason and what to do.",
    discussion: "A file leaves the list when it is mended and its folder is run again.")

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var report: ReportOptions

  private struct Report: Encodable {
    var quarantine: [QuarantinedFile]
  }

  func run() throws {
    let files = try QuarantinedFile.all(workspace: workspace.folder, client: workspace.client)
    if report.json { return try Console.print(json: Report(quarantine: files)) }
    if files.isEmpty { return Console.print("Nothing is set aside.") }
    var table = TextTable(["client", "reason", "file"])
    for file in files { table.add([file.client, file.report.id, file.path]) }
    for line in table.lines { Console.print(line) }
    Console.print("")
    for reason in Set(files.map(\.report.id)).sorted() {
      guard let example = files.first(where: { $0.report.id == reason })?.report else { continue }
      Console.print("\(reason): \(example.problem). \(example.fix)")
    }
  }
}
