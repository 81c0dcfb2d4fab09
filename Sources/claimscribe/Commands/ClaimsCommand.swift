import ArgumentParser
import Messages
import Pipeline

struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "The claims of the workspace and what the edits say about them.",
    subcommands: [ClaimsList.self, ClaimsCheck.self, ClaimsReceive.self, ClaimsStatus.self],
    defaultSubcommand: ClaimsList.self)
}

struct ClaimsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the claims; an encounter that is not finished has none yet.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let claims = try ClaimDesk(desk.open(), now: clock.moment).claims(client: desk.workspace.client)
    if report.json { return try Console.print(json: ["claims": claims.map(ClaimLine.init)]) }
    var table = TextTable(
      ["client", "encounter", "control number", "codes", "total", "errors", "warnings", "state"], right: [3, 4, 5, 6])
    for claim in claims { table.add(row(claim)) }
    for line in table.lines { Console.print(line) }
    Console.print("")
    Console.print("Next: claimscribe claims check; then claimscribe export --format fhir --out DIR")
  }

  private func row(_ status: ClaimStatus) -> [String] {
    let claim = status.claim
    return [
      status.client, status.encounter, claim?.controlNumber ?? "", claim.map { String($0.diagnoses.count) } ?? "",
      claim?.totalCharge.description ?? "", claim == nil ? "" : String(status.errors),
      claim == nil ? "" : String(status.warnings), ClaimLine(status).state,
    ]
  }
}

struct ClaimsCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell what the edits find about each claim; exit code 1 when there is an error.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  @Flag(help: "Also tell what each edit demands and where that is written.")
  var explain = false

  @Argument(help: ArgumentHelp("Encounters to check; all when none is named.", valueName: "ENCOUNTER"))
  var encounters: [String] = []

  private struct Report: Encodable {
    var claims: [ClaimLine]
    var errors: Int
    var warnings: Int
    /// With `--explain`: the edits that found something.
    var edits: [EditPage]?
  }

  func run() throws {
    let desk = try desk.open()
    let client = self.desk.workspace.client
    var claims = try ClaimDesk(desk, now: clock.moment).claims(client: client)
    if !encounters.isEmpty {
      for encounter in encounters { try desk.checkExists(encounter, client: client) }
      claims = claims.filter { encounters.contains($0.encounter) }
    }
    let errors = claims.reduce(0) { $0 + $1.errors }
    let warnings = claims.reduce(0) { $0 + $1.warnings }
    let pages = EditPage.pages(of: claims.flatMap { $0.findings.map(\.id) })
    if report.json {
      try Console.print(
        json: Report(
          claims: claims.map(ClaimLine.init), errors: errors, warnings: warnings, edits: explain ? pages : nil))
    } else {
      for claim in claims { tell(claim) }
      if explain { tell(pages) }
      Console.print("\(errors) errors, \(warnings) warnings in \(claims.count { $0.claim != nil }) claims.")
    }
    if errors > 0 { throw ExitCode(1) }
  }

  private func tell(_ pages: [EditPage]) {
    Console.print("")
    for page in pages {
      Console.print("\(page.id), \(page.severity.rawValue), \(page.claims): \(page.demand).")
      Console.print("        Source: \(page.source).")
    }
    Console.print("")
  }

  private func tell(_ status: ClaimStatus) {
    if let refusal = status.refusal {
      if status.state == .finished { Console.print("\(status.encounter): \(refusal)") }
      return
    }
    for finding in status.findings.sorted(by: { ($1.severity, $0.id) < ($0.severity, $1.id) }) {
      Console.print(
        "\(status.encounter)  \(finding.severity.rawValue)  \(finding.id)  \(finding.place): \(finding.text)")
    }
  }
}
