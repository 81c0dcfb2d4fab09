import ArgumentParser
import Messages
import Pipeline

struct CodebookSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find codes by words, or by the start of a code.")

  @Argument(help: ArgumentHelp("Words of a condition, or the start of a code.", valueName: "WORDS"))
  var words: [String]

  @Option(help: ArgumentHelp("Most results to show.", valueName: "N"))
  var limit = 20

  @Option(help: ArgumentHelp("Day that picks the edition; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit needs a number from 1.") }
  }

  func run() throws {
    let results = try codebooks.open().search(words.joined(separator: " "), on: date, limit: limit)
    if report.json { return try Console.print(json: ["results": results]) }
    if results.isEmpty { return Console.print("Nothing fits. Try fewer or other words.") }
    var table = TextTable(["code", "", "title", "why"])
    for result in results { table.add([result.code, result.billable ? "" : "header", result.title, result.why]) }
    for line in table.lines { Console.print(line) }
  }
}
