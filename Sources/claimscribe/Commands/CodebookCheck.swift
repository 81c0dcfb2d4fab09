import ArgumentParser
import Messages
import Pipeline

struct CodebookCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell whether codes can be reported; exit code 1 when one cannot.")

  @Argument(help: ArgumentHelp("Codes, with or without their dots.", valueName: "CODE"))
  var codes: [String] = []

  @Flag(name: .customLong("stdin"), help: "Read codes from standard input, one a line.")
  var fromInput = false

  @Option(help: ArgumentHelp("Day that picks the edition; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @Option(help: ArgumentHelp("The patient's age in whole years, for diagnoses of an age.", valueName: "YEARS"))
  var age: Int?

  @Option(help: "The patient's sex: F, M or U, for diagnoses of a sex.")
  var sex: Sex?

  @Option(help: "inpatient or outpatient: tells also whether the first code may be principal or first-listed.")
  var setting: Setting?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if codes.isEmpty != fromInput { throw ValidationError("Give CODEs, or --stdin.") }
    if let age, !(0...124).contains(age) { throw ValidationError("--age is from 0 to 124.") }
  }

  func run() throws {
    let encounter = CheckedEncounter(age: age, sex: sex, setting: setting)
    let codes = fromInput ? Array(AnyIterator { readLine() }) : codes
    let (verdicts, findings) = try codebooks.open().verdicts(on: codes, date: date, encounter: encounter)
    for finding in findings { Console.message(finding) }
    if report.json {
      try Console.print(json: ["codes": verdicts])
    } else {
      for verdict in verdicts {
        Console.print(verdict.text)
        for finding in verdict.findings {
          Console.print("  \(finding.severity.rawValue) \(finding.id): \(finding.place): \(finding.text)")
        }
      }
    }
    if verdicts.contains(where: { !$0.passes }) { throw ExitCode(1) }
  }
}
