internal import Messages

/// What finished charts come to: how many, how long, and what became of the suggestions.
public struct Tally: Hashable, Sendable {
  /// Finished charts.
  public private(set) var charts = 0
  /// Those whose time was taken on the screen; work by commands has none.
  public private(set) var timedCharts = 0
  /// Seconds of work on the timed charts, pauses left out.
  public private(set) var seconds = 0
  /// Codes that the program proposed.
  public private(set) var proposed = 0
  /// Proposed codes that stand as they were.
  public private(set) var accepted = 0
  /// Codes that the coder put in the place of others.
  public private(set) var replaced = 0
  /// Codes that the coder found without a suggestion.
  public private(set) var added = 0
  /// Seconds from the transcription of the last note, else the receipt of the first, to the end of the work.
  private var turnarounds: [Int] = []

  /// Proposed codes that the coder struck out, or put another one in place of.
  public var rejected: Int { proposed - accepted }
  /// Final codes.
  public var final: Int { accepted + replaced + added }
  /// The share of proposed codes that are final codes, 0 to 1; `nil` when nothing was proposed.
  public var precision: Double? { ratio(accepted, proposed) }
  /// The share of final codes that were proposed, 0 to 1; `nil` when there are none.
  public var recall: Double? { ratio(accepted, final) }
  /// Mean seconds of work on a chart; `nil` when none was timed.
  public var secondsPerChart: Double? { ratio(seconds, timedCharts) }

  public init() {}

  /// The turnaround that a share of the charts does not exceed, in seconds; `nil` when no chart tells it.
  ///
  /// - Parameter share: 0.5 for the median, 0.9 for the 90th percentile; by the nearest rank.
  public func turnaround(_ share: Double) -> Int? {
    guard !turnarounds.isEmpty else { return nil }
    let rank = Int((share * Double(turnarounds.count)).rounded(.up))
    return turnarounds.sorted()[min(max(rank, 1), turnarounds.count) - 1]
  }

  /// Takes a finished chart in.
  mutating func count(_ chart: MeasuredChart) {
    charts += 1
    let worked = chart.seconds.values.reduce(0, +)
    if worked > 0 {
      timedCharts += 1
      seconds += worked
    }
    if let start = chart.transcribed ?? chart.received, let end = chart.finish?.time {
      turnarounds.append(max(0, end.secondsSince1970 - start.secondsSince1970))
    }
    for name in chart.proposed { count(proposed: name) }
    for code in chart.codes { count(code, wasProposed: chart.proposed.contains(code.name)) }
  }

  /// Takes a proposed code in.
  mutating func count(proposed name: CodeName) { proposed += 1 }

  /// Takes a final code in; one that was proposed counts as accepted, however the coder came back to it.
  mutating func count(_ code: DecidedCode, wasProposed: Bool) {
    switch code.status {
    case _ where wasProposed: accepted += 1
    case .replaced: replaced += 1
    case .accepted, .added: added += 1
    case .suggested: break
    }
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}
