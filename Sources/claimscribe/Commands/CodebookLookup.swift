import ArgumentParser
import Messages
import Pipeline

struct CodebookShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a code with its place in the book, its notes and the codes below it.")

  @Argument(help: ArgumentHelp("The code, with or without its dot.", valueName: "CODE"))
  var code: String

  @Option(help: ArgumentHelp("Day that picks the edition; else the newest.", valueName: "YYYY-MM-DD"))
  var date: CalendarDate?

  @OptionGroup var codebooks: CodebookOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let page = try codebooks.open().page(of: code, on: date)
    for line in page.findings { Console.message(line) }
    if report.json { return try Console.print(json: page) }
    for line in lines(of: page) { Console.print(line) }
  }

  private func lines(of page: CodePage) -> [String] {
    var lines = ["\(page.code)  \(page.title)"]
    lines.append("\(page.billable ? "billable" : "not billable: a header"), edition \(page.edition)")
    if page.manifestation { lines.append("a manifestation: the underlying disease goes first") }
    lines += page.groups.map { "  \($0.code)  \($0.title)" } + page.above.map { "  \($0.code)  \($0.title)" }
    lines += part("Also called", page.inclusionTerms)
    for kind in unique(page.notes.map(\.kind)) {
      lines += part(kind, page.notes.filter { $0.kind == kind }.map { "\($0.text)  (at \($0.place))" })
    }
    lines += part("7th character", page.seventhCharacters.map { "\($0.character)  \($0.meaning)" })
    lines += part("Other sides", page.sides.map { "\($0.code)  \($0.title)" })
    lines += part("More specific", page.moreSpecific.map { "\($0.code)  \($0.title)" })
    lines += part("Below it", page.below.map { "\($0.code)  \($0.title)" })
    return lines
  }

  private func part(_ head: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", head] + items.map { "  \($0)" }
  }

  private func unique(_ kinds: [String]) -> [String] {
    var seen: Set<String> = []
    return kinds.filter { seen.insert($0).inserted }
  }
}

struct CodebookCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell whether codes can be reported; exit code 1 when one cannot.")

  @Argument(help: ArgumentHelp("Codes, with or without their dots.", valueName: "CODE"))
  var codes: [String]

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
    if let age, !(0...124).contains(age) { throw ValidationError("--age is from 0 to 124.") }
  }

  func run() throws {
    let encounter = CheckedEncounter(age: age, sex: sex, setting: setting)
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
