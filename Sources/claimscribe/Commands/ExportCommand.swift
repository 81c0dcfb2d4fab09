import ArgumentParser
import Foundation
import Messages
import Pipeline

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the claims that may leave.",
    discussion: """
      An encounter that is not finished, or whose claim has an error, is refused and told why; the exit code is then 1. \
      Nothing leaves twice: a claim that was exported before is written again only with --resend, --replace or --void.
      """)

  @Option(
    help: """
      fhir: HL7 FHIR R4 XML, one file a claim, named by its control number; 837p, 837i: X12, professional and \
      institutional claims, one file for each client and payer.
      """)
  var format: ExportFormat

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "DIR"))
  var out: String

  @Flag(help: "Also write claims that were exported before.")
  var resend = false

  @Option(help: ArgumentHelp("Replace the payer's claim of this encounter; may be repeated.", valueName: "ENCOUNTER"))
  var replace: [String] = []

  @Option(help: ArgumentHelp("Take back the payer's claim of this encounter; may be repeated.", valueName: "ENCOUNTER"))
  var void: [String] = []

  @Flag(help: "Mark 837 files as tests, unless the payer's profile says what they are.")
  var test = false

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let coding = try desk.open()
    for encounter in replace + void { try coding.checkExists(encounter, client: desk.workspace.client) }
    let summary = try ExportDesk(ClaimDesk(coding, now: clock.moment), now: clock.moment)
      .export(format, to: URL(filePath: out), client: desk.workspace.client, request: request)
    for refused in summary.refused {
      Console.message("\(refused.encounter) was refused:")
      for reason in refused.reasons {
        Console.message("  \(reason.id): \(reason.place): \(reason.text)")
      }
    }
    if report.json { try Console.print(json: ExportReport(summary)) } else { tell(summary) }
    if !summary.refused.isEmpty { throw ExitCode(1) }
  }

  private var request: ExportRequest {
    var request = ExportRequest()
    request.resend = resend
    request.replace = Set(replace)
    request.void = Set(void)
    request.isTest = test
    return request
  }

  private func tell(_ summary: ExportSummary) {
    for file in summary.files { Console.print("\(file.file)  \(file.encounter)") }
    Console.print(
      "\(summary.files.count) claims written to \(summary.folder), \(summary.refused.count) refused, "
        + "\(summary.alreadySent) exported before.")
  }
}

/// The JSON of `claimscribe export`.
private struct ExportReport: Encodable {
  var format: String
  var out: String
  var exported: Int
  var alreadySent: Int
  var refused: Int
  var files: [WrittenClaim]
  var refusals: [RefusedClaim]

  init(_ summary: ExportSummary) {
    format = summary.format
    out = summary.folder
    exported = summary.files.count
    alreadySent = summary.alreadySent
    refused = summary.refused.count
    files = summary.files
    refusals = summary.refused
  }
}
