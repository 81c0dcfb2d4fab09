public import Messages

/// Draws finished charts for a second look, the same ones whenever it is asked about the same work.
///
/// Each coder's work is drawn from by itself, so that nobody's is looked at more than another's. The order in which charts
/// come up is decided by a seed that all work of the frame makes together: no coder can tell it, no clock and no person
/// chooses it.
public struct Sampler: Hashable, Sendable {
  /// Percent of each coder's charts, rounded up.
  public var percent: Double?
  /// At least so many charts of each coder, or all where there are fewer.
  public var perCoder: Int?
  /// Charts with an accepted suggestion below this score come first, 0 to 1.
  public var scoreBelow: Double?

  public init(percent: Double? = nil, perCoder: Int? = nil, scoreBelow: Double? = nil) {
    self.percent = percent
    self.perCoder = perCoder
    self.scoreBelow = scoreBelow
  }

  /// A chart that was drawn.
  public struct Drawn: Hashable, Sendable {
    public var chart: FinishedChart
    public var cause: QualityAct.Cause
  }

  /// The charts to be drawn from `charts`, by coder, in the order they came up.
  ///
  /// - Parameter before: Those that were drawn earlier: they count towards the share, and are not drawn again.
  public func draw(from charts: [FinishedChart], before: Set<EncounterKey> = []) -> [Drawn] {
    let frame = charts.sorted { $0.key < $1.key }
    var seed = StableHash()
    for chart in frame { Self.mix(chart, into: &seed) }
    let byCoder = Dictionary(grouping: frame, by: \.coder)
    return byCoder.sorted { $0.key < $1.key }.flatMap { _, work in
      let earlier = work.count { before.contains($0.key) }
      let rest = work.filter { !before.contains($0.key) }
      return ordered(rest, seed).prefix(max(0, quota(of: work.count) - earlier)).map { chart in
        Drawn(chart: chart, cause: isLow(chart) ? .lowScore : .random)
      }
    }
  }

  /// How many of a coder's charts are looked at.
  func quota(of count: Int) -> Int {
    // A share that should be whole may miss it by the last bit.
    let share = percent.map { Int((Double(count) * $0 / 100 - 1e-9).rounded(.up)) } ?? 0
    return min(count, max(share, perCoder ?? 0))
  }

  private func isLow(_ chart: FinishedChart) -> Bool {
    guard let scoreBelow, let lowest = chart.lowestAcceptedScore else { return false }
    return lowest < scoreBelow
  }

  private func ordered(_ charts: [FinishedChart], _ seed: StableHash) -> [FinishedChart] {
    let ranked = charts.map { chart in
      var hash = seed
      Self.mix(chart, into: &hash)
      return (chart: chart, rank: hash.value)
    }
    return ranked.sorted { left, right in
      let (first, second) = (isLow(left.chart), isLow(right.chart))
      return first != second ? first : (left.rank, left.chart.key) < (right.rank, right.chart.key)
    }.map(\.chart)
  }

  private static func mix(_ chart: FinishedChart, into hash: inout StableHash) {
    for text in [chart.key.client, chart.key.id, chart.time.description] { hash.mix(text) }
  }
}
