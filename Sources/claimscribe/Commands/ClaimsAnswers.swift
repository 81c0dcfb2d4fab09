import ArgumentParser
import Foundation
import Messages
import Pipeline

struct ClaimsReceive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Read what payers sent back: 999, 277CA, 835, FHIR ClaimResponse.",
    discussion: """
      Each answer is kept with the claim that it is about; a file is read once. A finished encounter whose claim was \
      denied or rejected goes back to the review, with the reason. The exit code is 1 when a file could not be read, or an \
      answer is about no claim of the workspace.
      """)

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  @Argument(help: ArgumentHelp("Files to read.", valueName: "FILE"))
  var files: [String]

  func run() throws {
    let summary = try ResponseDesk(desk.open(), now: clock.moment)
      .read(files.map { URL(filePath: $0) }, client: desk.workspace.client)
    for refused in summary.refused { Console.message("\(refused.file): \(refused.report)") }
    for unmatched in summary.unmatched {
      Console.message("\(unmatched.finding.id): \(unmatched.finding.place): \(unmatched.finding.text)")
    }
    if report.json { try Console.print(json: ReceiveReport(summary)) } else { tell(summary) }
    if !summary.refused.isEmpty || !summary.unmatched.isEmpty { throw ExitCode(1) }
  }

  private func tell(_ summary: ResponseSummary) {
    for line in ReceiveReport(summary).answers {
      let reasons = line.reasons.map(\.code).joined(separator: ", ")
      Console.print("\(line.controlNumber)  \(line.kind.rawValue)  \(line.outcome.rawValue)  \(reasons)")
      for imbalance in line.imbalances { Console.print("  \(imbalance)") }
    }
    Console.print(
      "\(summary.files) files read, \(summary.known) read before, \(summary.answers.count) answers, "
        + "\(summary.reopened) encounters back in review.")
  }
}

/// The JSON of `claims receive`.
private struct ReceiveReport: Encodable {
  var files: Int
  var known: Int
  var answers: [ClaimResponse]
  var unmatched: [UnmatchedResponse]
  var refused: [RefusedFile]
  var reopened: Int

  init(_ summary: ResponseSummary) {
    files = summary.files
    known = summary.known
    answers = summary.answers
    unmatched = summary.unmatched
    refused = summary.refused
    reopened = summary.reopened
  }
}

struct ClaimsStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Tell what became of the claims that were exported.")

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let claims = try ClaimHistory.all(desk.open(), client: desk.workspace.client)
    if report.json { return try Console.print(json: ["claims": claims]) }
    var table = TextTable(
      ["client", "encounter", "control number", "payer", "charged", "paid", "state", "reasons"], right: [4, 5])
    for claim in claims {
      table.add([
        claim.client, claim.encounter, claim.controlNumber, claim.payer ?? "", claim.charged.description,
        claim.paid?.description ?? "", claim.state.rawValue,
        (claim.reasons.map(\.code) + claim.imbalances).joined(separator: ", "),
      ])
    }
    for line in table.lines { Console.print(line) }
  }
}
