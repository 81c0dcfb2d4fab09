import Foundation
import Measures
import Messages

/// The JSON of `stats`, and its other forms.
struct StatsTable: Encodable {
  var rows: [Row]
  var backlog: [Backlog]

  /// The measures of one coder, client, document type or code, or of all.
  struct Row: Encodable {
    /// `all`, `coder`, `client`, `document-type` or `code`.
    var group: String
    var name: String
    var charts: Int
    var timedCharts: Int
    var seconds: Int
    var secondsPerChart: Double?
    var proposed: Int
    var accepted: Int
    var rejected: Int
    var replaced: Int
    var added: Int
    var precision: Double?
    var recall: Double?
    /// Hours.
    var turnaroundMedian: Double?
    /// Hours.
    var turnaround90: Double?

    init(_ group: String, _ name: String, _ tally: Tally) {
      self.group = group
      self.name = name
      charts = tally.charts
      timedCharts = tally.timedCharts
      seconds = tally.seconds
      secondsPerChart = tally.secondsPerChart
      proposed = tally.proposed
      accepted = tally.accepted
      rejected = tally.rejected
      replaced = tally.replaced
      added = tally.added
      precision = tally.precision
      recall = tally.recall
      turnaroundMedian = tally.turnaround(0.5).map { Double($0) / 3600 }
      turnaround90 = tally.turnaround(0.9).map { Double($0) / 3600 }
    }
  }

  /// Charts of a client in one state of work.
  struct Backlog: Encodable {
    var client: String
    var state: ReviewedEncounter.State
    var charts: Int
  }

  init(_ measures: WorkMeasures) {
    rows = [Row("all", "", measures.all)]
    rows += Self.rows("coder", measures.coders) { $0 }
    rows += Self.rows("client", measures.clients) { $0 }
    rows += Self.rows("document-type", measures.documentTypes) { $0.rawValue }
    rows += Self.rows("code", measures.codes) { $0.code }
    backlog = measures.backlog.sorted { $0.key < $1.key }.flatMap { client, states in
      ReviewedEncounter.State.allCases.compactMap { state in
        states[state].map { Backlog(client: client, state: state, charts: $0) }
      }
    }
  }

  private static func rows<Key>(_ group: String, _ tallies: [Key: Tally], _ name: (Key) -> String) -> [Row] {
    tallies.map { Row(group, name($0), $1) }.sorted { $0.name < $1.name }
  }
}

extension StatsTable {
  private static let columns = [
    "group", "name", "charts", "timed_charts", "seconds", "proposed", "accepted", "rejected", "replaced", "added",
    "precision", "recall", "turnaround_median_hours", "turnaround_90_hours",
  ]

  /// One table with a header line; the backlog as rows of the group `backlog`, named `client/state`.
  var csv: [String] {
    let measured = rows.map { row in
      let counts = [
        row.charts, row.timedCharts, row.seconds, row.proposed, row.accepted, row.rejected, row.replaced, row.added,
      ]
      let shares = [row.precision, row.recall].map { number($0, "%.3f") }
      let hours = [row.turnaroundMedian, row.turnaround90].map { number($0, "%.1f") }
      return [row.group, quoted(row.name)] + counts.map(String.init) + shares + hours
    }
    let waiting = backlog.map { row in
      ["backlog", quoted("\(row.client)/\(row.state.rawValue)"), String(row.charts)]
        + Array(repeating: "", count: Self.columns.count - 3)
    }
    return ([Self.columns] + measured + waiting).map { $0.joined(separator: ",") }
  }

  // Quotes where RFC 4180 asks for them; a leading sign of a formula is no number in a spreadsheet.
  private func quoted(_ text: String) -> String {
    let plain = text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
    guard plain.contains(where: { ",\"\n\r".contains($0) }) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }

  /// Tables by group; of the codes those that were changed most often.
  var text: [String] {
    var lines: [String] = []
    for (group, head) in [("all", "all"), ("coder", "coder"), ("client", "client"), ("document-type", "document type")]
    {
      lines += table(rows.filter { $0.group == group }, head) + [""]
    }
    let changed = rows.filter { $0.group == "code" && $0.rejected + $0.added + $0.replaced > 0 }
      .sorted { ($1.rejected + $1.added + $1.replaced, $0.name) < ($0.rejected + $0.added + $0.replaced, $1.name) }
    if !changed.isEmpty { lines += codeTable(changed.prefix(20)) + [""] }
    return lines + backlogLines
  }

  private func table(_ rows: [Row], _ head: String) -> [String] {
    guard !rows.isEmpty else { return ["\(head): no finished charts"] }
    var table = TextTable(
      [
        head, "charts", "min/chart", "proposed", "accepted", "rejected", "replaced", "added", "precision", "recall",
        "turnaround h", "90% h",
      ], right: Set(1...11))
    for row in rows {
      let counts = [row.proposed, row.accepted, row.rejected, row.replaced, row.added].map(String.init)
      let minutes = number(row.secondsPerChart.map { $0 / 60 }, "%.1f")
      let shares = [row.precision, row.recall].map { number($0.map { $0 * 100 }, "%.1f%%") }
      let hours = [row.turnaroundMedian, row.turnaround90].map { number($0, "%.1f") }
      table.add([row.name, String(row.charts), minutes] + counts + shares + hours)
    }
    return table.lines
  }

  private func codeTable(_ rows: some Sequence<Row>) -> [String] {
    var table = TextTable(
      ["changed most", "proposed", "accepted", "rejected", "replaced", "added"], right: Set(1...5))
    for row in rows {
      let counts = [row.proposed, row.accepted, row.rejected, row.replaced, row.added].map(String.init)
      table.add([row.name] + counts)
    }
    return table.lines
  }

  private var backlogLines: [String] {
    guard !backlog.isEmpty else { return ["Nothing is left to do."] }
    var table = TextTable(["left to do", "state", "charts"], right: [2])
    for row in backlog { table.add([row.client, row.state.rawValue, String(row.charts)]) }
    return table.lines
  }
}
