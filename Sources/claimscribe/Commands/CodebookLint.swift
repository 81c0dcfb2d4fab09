import ArgumentParser
import Messages
import Pipeline

struct CodebookLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Find rows of the lexicon that contradict each other, are never found or name no valid code.",
    discussion: "Exit code 1 when there is an error; warnings alone leave it 0.")

  @Flag(help: "Look at the imported indexes instead: references to nowhere, codes no longer valid.")
  var indexes = false

  @Option(help: ArgumentHelp("Day that picks the editions of --indexes; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let books = try codebooks.open()
    let findings = try indexes ? books.lint(on: date) : books.lexiconFindings(in: try codebooks.folder())
    let errors = findings.count { $0.severity == .error }
    if report.json {
      try Console.print(json: Answer(errors: errors, warnings: findings.count - errors, findings: findings))
    } else {
      for finding in findings {
        Console.print("\(finding.severity.rawValue) \(finding.id): \(finding.place): \(finding.text)")
      }
      Console.print("\(errors) errors, \(findings.count - errors) warnings.")
    }
    if errors > 0 { throw ExitCode(1) }
  }

  private struct Answer: Encodable {
    var errors: Int
    var warnings: Int
    var findings: [Finding]
  }
}
