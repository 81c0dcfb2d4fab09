import ArgumentParser
import Messages
import Pipeline
import Quality

struct QualityList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the encounters that were drawn and where they stand.")

  @Option(help: "Only audits in this state: drawn, judged, disputed or settled.")
  var state: Audit.State?

  @Option(help: "Only what was drawn for this: audit or double.")
  var kind: QualityAct.Kind?

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  private struct Row: Encodable {
    var client: String
    var encounter: String
    var kind: QualityAct.Kind
    /// Who finished it first.
    var coder: String
    var cause: QualityAct.Cause?
    var state: String
    /// Codes that an error stands against, or that two coders differ on.
    var errors: Int
  }

  func run() throws {
    let quality = QualityDesk(try desk.open())
    let client = desk.workspace.client
    var rows: [Row] = []
    if kind != .double { rows += try quality.audits(client: client).filter(isWanted).map(Self.row) }
    if kind != .audit, state == nil { rows += try quality.doubles(client: client).map(Self.row) }
    if report.json { return try Console.print(json: ["drawn": rows]) }
    if rows.isEmpty { return Console.print("Nothing was drawn. Draw: claimscribe qa sample --per-coder 5.") }
    var table = TextTable(["client", "encounter", "for", "coder", "cause", "state", "errors"], right: [6])
    for row in rows {
      table.add([
        row.client, row.encounter, row.kind.rawValue, row.coder, row.cause?.rawValue ?? "", row.state,
        String(row.errors),
      ])
    }
    for line in table.lines { Console.print(line) }
  }

  private func isWanted(_ entry: ClientAudit) -> Bool { state == nil || entry.audit.state == state }

  private static func row(_ entry: ClientAudit) -> Row {
    Row(
      client: entry.key.client, encounter: entry.key.id, kind: .audit, coder: entry.audit.draw.coder ?? "",
      cause: entry.audit.draw.cause, state: entry.audit.state.rawValue,
      errors: entry.audit.codes.count { $0.error != nil })
  }

  private static func row(_ entry: (key: EncounterKey, coding: DoubleCoding)) -> Row {
    Row(
      client: entry.key.client, encounter: entry.key.id, kind: .double, coder: entry.coding.draw.coder ?? "",
      cause: entry.coding.draw.cause, state: entry.coding.state.rawValue, errors: entry.coding.differences.count)
  }
}
