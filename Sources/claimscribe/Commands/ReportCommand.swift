import ArgumentParser
import Foundation
import Measures
import Messages
import Pipeline
import Quality

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write what stats and qa score tell as one HTML page with plots.",
    discussion: "The page needs no network and no script; it holds no words of notes and nothing about patients.")

  @Option(help: ArgumentHelp("The file to write.", valueName: "FILE"))
  var out: String

  @Option(help: ArgumentHelp("Only charts that this coder finished.", valueName: "NAME"))
  var coder: String?

  @OptionGroup var period: PeriodOptions

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  private struct Written: Encodable {
    var file: String
    var charts: Int
  }

  func run() throws {
    let desk = try desk.open()
    let client = self.desk.workspace.client
    let measures = try MeasureDesk(desk).measures(
      client: client, in: .init(coder: coder, from: period.from, to: period.to))
    let audits = try QualityDesk(desk).audits(client: client).filter { period.contains($0.audit.draw.time.date) }
    let page = ReportPage(
      measures: measures, scores: CoderScore.all(audits).filter { coder == nil || $0.coder == coder }, scope: scope,
      written: clock.moment)
    do { try Data(page.html.utf8).write(to: URL(filePath: out), options: .atomic) } catch {
      throw PipelineError.cannotWrite(path: out)
    }
    if report.json { return try Console.print(json: Written(file: out, charts: measures.all.charts)) }
    Console.print("\(measures.all.charts) finished charts in \(out).")
  }

  private var scope: String {
    let parts = [
      desk.workspace.client.map { "Client \($0)" } ?? "All clients", coder.map { "coder \($0)" },
      period.from.map { "from \($0)" }, period.to.map { "to \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
