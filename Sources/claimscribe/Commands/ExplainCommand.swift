import ArgumentParser
import Messages
import Pipeline

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell why codes are proposed for a note, and why others are not.",
    discussion: "It quotes the note: mind who can see the screen.")

  @Argument(help: ArgumentHelp("The note.", valueName: "NOTE"))
  var note: String

  @Option(help: ArgumentHelp("Only this code and those below it.", valueName: "CODE"))
  var code: String?

  @Option(help: "What is proposed: billing or mentions.")
  var mode: SuggestionKind = .billing

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var assumptions: AssumptionOptions
  @OptionGroup var report: ReportOptions

  func run() async throws {
    let books = try codebooks.open()
    let options = CodingOptions(mode: mode, assumptions: assumptions.assumptions)
    var explanations: [Explanation] = []
    let reader = try PathReader([note])
    let coding = try DirectCoding(books: books, options: options, jobs: 1)
    try await coding.code(reader) { [code] in
      Explanation($0, code: code)
    } each: {
      explanations.append(try $0.get())
    }
    if report.json { return try Console.print(json: ["notes": explanations]) }
    for explanation in explanations {
      for line in explanation.lines { Console.print(line) }
      if explanation.isEmpty, let code {
        let date = explanation.date
        for verdict in try books.verdicts(on: [code], date: date).verdicts { Console.print("  \(verdict.text)") }
      }
    }
  }
}
