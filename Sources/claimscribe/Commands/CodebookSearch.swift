import ArgumentParser
import Messages
import Pipeline

struct CodebookSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find codes by words, or by the start of a code.",
    discussion: """
      Type as you would into an encoder: abbreviations, lay words, slips and starts of words are understood. With --stdin \
      each line of standard input is a search, answered at once with one line of JSON.
      """)

  @Argument(help: ArgumentHelp("Words of a condition, or the start of a code.", valueName: "WORDS"))
  var words: [String] = []

  @Flag(name: .customLong("stdin"), help: "Read searches from standard input, one a line.")
  var fromInput = false

  @Option(help: ArgumentHelp("Most results to show.", valueName: "N"))
  var limit = 20

  @Option(help: ArgumentHelp("Day that picks the edition; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit needs a number from 1.") }
    if words.isEmpty != fromInput { throw ValidationError("Give WORDS, or --stdin.") }
  }

  func run() throws {
    let books = try codebooks.open()
    if fromInput {
      while let line = readLine() {
        try Console.print(json: Answer(line, try books.search(line, on: date, limit: limit)))
      }
      return
    }
    let results = try books.search(words.joined(separator: " "), on: date, limit: limit)
    if report.json { return try Console.print(json: ["results": results]) }
    if results.isEmpty { return Console.print("Nothing fits. Try fewer or other words.") }
    var table = TextTable(["code", "", "title", "why"])
    for result in results { table.add([result.code, result.billable ? "" : "header", result.title, result.why]) }
    for line in table.lines { Console.print(line) }
  }

  /// A line of --stdin.
  private struct Answer: Encodable {
    var query: String
    var results: [CodeMatch]

    init(_ query: String, _ results: [CodeMatch]) {
      self.query = query
      self.results = results
    }
  }
}
