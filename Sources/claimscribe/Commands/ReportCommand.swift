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

  @Option(help: ArgumentHelp("Only charts finished on this day or later.", valueName: "YYYY-MM-DD"))
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Only charts finished on this day or before.", valueName: "YYYY-MM-DD"))
  var to: CalendarDate?

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
    let measures = try MeasureDesk(desk).measures(client: client, in: .init(coder: coder, from: from, to: to))
    let audits = try QualityDesk(desk).audits(client: client).filter { entry in
      let day = entry.audit.draw.time.date
      return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
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
      from.map { "from \($0)" }, to.map { "to \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
