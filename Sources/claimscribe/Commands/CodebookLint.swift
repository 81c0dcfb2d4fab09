import ArgumentParser
import Messages
import Pipeline

struct CodebookLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Tell what is odd in the tables: references to nowhere, codes no longer valid.",
    discussion: "Official tables have such entries too, so only errors, not warnings, make the exit code 1.")

  @Option(help: ArgumentHelp("Day that picks the editions; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let findings = try codebooks.open().lint(on: date)
    if report.json {
      try Console.print(json: ["findings": findings])
    } else {
      for finding in findings { Console.print("\(finding.id)  \(finding.place): \(finding.text)") }
      let counts = Dictionary(grouping: findings, by: \.id).sorted { $0.key < $1.key }
      Console.print(counts.map { "\($0.value.count) of \($0.key)" }.joined(separator: ", "))
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
