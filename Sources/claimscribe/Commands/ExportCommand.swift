import ArgumentParser
import Foundation
import Messages
import Pipeline

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the claims that may leave, one file each.",
    discussion: """
      An encounter that is not finished, or whose claim has an error, is refused and told why; the exit code is then 1. \
      A claim that was exported before is not written again without --resend.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case fhir
  }

  @Option(help: "fhir: HL7 FHIR R4 XML, one file a claim, named by its control number.")
  var format: Format

  @Option(help: ArgumentHelp("Folder to write to.", valueName: "DIR"))
  var out: String

  @Flag(help: "Also write claims that were exported before.")
  var resend = false

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let claims = ClaimDesk(try desk.open(), now: clock.moment)
    let summary = try ExportDesk(claims, now: clock.moment)
      .exportFHIR(to: URL(filePath: out), client: desk.workspace.client, resend: resend)
    for refused in summary.refused {
      Console.message("\(refused.encounter) was refused:")
      for reason in refused.reasons {
        Console.message("  \(reason.id): \(reason.place): \(reason.text)")
      }
    }
    if report.json { try Console.print(json: ExportReport(summary)) } else { tell(summary) }
    if !summary.refused.isEmpty { throw ExitCode(1) }
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
