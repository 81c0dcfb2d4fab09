import ArgumentParser
import Messages
import Pipeline

struct QualitySample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draw finished encounters for a second look.",
    discussion: """
      From each coder's work by itself, so that nobody's is looked at more than another's; which ones is decided by a \
      hash of all finished work, by no clock and no person. What was drawn before counts towards the share and is not \
      drawn again. Without --percent and --per-coder the client's profile says how many: the key `qa`.
      """)

  @Option(help: "What for: audit (codes are judged) or double (coded again without sight of the first coding).")
  var kind: QualityAct.Kind = .audit

  @Option(help: ArgumentHelp("Percent of each coder's finished encounters, rounded up.", valueName: "P"))
  var percent: Double?

  @Option(help: ArgumentHelp("At least so many encounters of each coder.", valueName: "N"))
  var perCoder: Int?

  @Option(
    help: ArgumentHelp("Encounters with an accepted suggestion below this score come first, 0 to 1.", valueName: "S"))
  var scoreBelow: Double?

  @Option(
    name: .customLong("type"),
    help: ArgumentHelp("Only encounters with a document of this type; may be repeated.", valueName: "TYPE"))
  var types: [DocumentType] = []

  @Option(help: ArgumentHelp("The person who draws.", valueName: "NAME"))
  var reviewer: String

  @OptionGroup var desk: DeskOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try checkPerson(reviewer)
    if let percent, !(0...100).contains(percent) { throw ValidationError("--percent is a number from 0 to 100.") }
    if let perCoder, perCoder < 0 { throw ValidationError("--per-coder is a number from 0.") }
    if let scoreBelow, !(0...1).contains(scoreBelow) { throw ValidationError("--score-below is a number from 0 to 1.") }
  }

  func run() throws {
    var request = SampleRequest(kind, by: reviewer, at: clock.moment)
    request.client = desk.workspace.client
    request.documentTypes = Set(types)
    request.percent = percent
    request.perCoder = perCoder
    request.scoreBelow = scoreBelow
    let drawn = try QualityDesk(desk.open()).sample(request)
    if report.json { return try Console.print(json: ["drawn": drawn]) }
    if drawn.isEmpty {
      return Console.print("Nothing more to draw: say how many with --percent or --per-coder, or in the profile.")
    }
    var table = TextTable(["client", "encounter", "coder", "cause"])
    for chart in drawn { table.add([chart.client, chart.encounter, chart.coder, chart.cause.rawValue]) }
    for line in table.lines { Console.print(line) }
    Console.print("")
    let next = kind == .audit ? "qa review ENCOUNTER" : "review ENCOUNTER --blind"
    Console.print("Next: claimscribe \(next)")
  }
}
