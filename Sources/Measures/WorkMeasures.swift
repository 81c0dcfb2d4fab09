public import Messages

/// The measures of a firm's work: finished charts by coder, client, document type and code, and what is not finished.
///
/// A chart belongs to the coder who finished it. A code is counted once a chart.
public struct WorkMeasures: Sendable {
  /// All finished charts that are asked for.
  public private(set) var all = Tally()
  public private(set) var coders: [String: Tally] = [:]
  public private(set) var clients: [String: Tally] = [:]
  /// A chart with notes of several types counts under each.
  public private(set) var documentTypes: [DocumentType: Tally] = [:]
  /// Only the counts of codes are filled.
  public private(set) var codes: [CodeName: Tally] = [:]
  /// By the day of finishing.
  public private(set) var days: [CalendarDate: Tally] = [:]
  /// Charts not finished, by client and state, whatever the period.
  public private(set) var backlog: [String: [ReviewedEncounter.State: Int]] = [:]

  /// What is asked for.
  public struct Scope: Hashable, Sendable {
    /// The coder who finished; `nil`: all.
    public var coder: String?
    /// First and last day of finishing, as the time of finishing was written; `nil`: open.
    public var from: CalendarDate?
    public var to: CalendarDate?

    public init(coder: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.coder = coder
      self.from = from
      self.to = to
    }

    func takes(_ finish: MeasuredChart.Finish) -> Bool {
      let day = finish.time.date
      return (coder == nil || finish.coder == coder) && from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
  }

  public init(_ charts: some Sequence<MeasuredChart>, in scope: Scope = Scope()) {
    for chart in charts {
      guard let finish = chart.finish else {
        backlog[chart.client, default: [:]][chart.state, default: 0] += 1
        continue
      }
      if scope.takes(finish) { count(chart, finish) }
    }
  }

  private mutating func count(_ chart: MeasuredChart, _ finish: MeasuredChart.Finish) {
    all.count(chart)
    coders[finish.coder, default: Tally()].count(chart)
    days[finish.time.date, default: Tally()].count(chart)
    clients[chart.client, default: Tally()].count(chart)
    for type in Set(chart.documentTypes) { documentTypes[type, default: Tally()].count(chart) }
    for name in chart.proposed { codes[name, default: Tally()].count(proposed: name) }
    for code in chart.codes {
      codes[code.name, default: Tally()].count(code, wasProposed: chart.proposed.contains(code.name))
    }
  }
}
