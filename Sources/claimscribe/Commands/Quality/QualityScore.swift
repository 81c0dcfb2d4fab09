import ArgumentParser
import Messages
import Pipeline
import Quality

struct QualityScore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "How right each coder's audited work was.",
    discussion: """
      The score is the share of weight without error, 0 to 100; the profile of a client may set what errors weigh. \
      Accuracy is the share of judged codes that are correct, with its 95% interval. Charts that were chosen for a low \
      score are hard ones: `random` is the score without them. A verdict in dispute counts on neither side.
      """)

  @Option(help: ArgumentHelp("Only this coder.", valueName: "NAME"))
  var coder: String?

  @OptionGroup var period: PeriodOptions

  @OptionGroup var desk: DeskOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let audits = try QualityDesk(desk.open()).audits(client: desk.workspace.client).filter {
      period.contains($0.audit.draw.time.date)
    }
    let scores = CoderScore.all(audits).filter { coder == nil || $0.coder == coder }
    if report.json { return try Console.print(json: ["coders": scores]) }
    if scores.isEmpty { return Console.print("No verdicts yet. Judge drawn work: claimscribe qa review ENCOUNTER.") }
    for line in ScoreText(scores, total: coder == nil ? CoderScore.total(audits) : nil).lines { Console.print(line) }
  }
}
