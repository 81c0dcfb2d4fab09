import Foundation
import Measures
import Messages
import Quality

/// The measures of finished work as one HTML page that needs nothing else: no network, no script.
struct ReportPage {
  let measures: WorkMeasures
  /// The scores of audited work; empty when nothing was judged.
  let scores: [CoderScore]
  /// What the page is about: client, period, coder.
  let scope: String
  let written: Moment

  /// The page; the same measures always give the same bytes.
  var html: String {
    let body = [
      "<h1>Finished work</h1>", "<p>\(HTMLText(scope)). Written \(HTMLText(written.description)).</p>", summary,
      section("Charts finished each day", days.svg),
      section("By coder", charts.svg + shares(coders).svg + table(coders)),
      section("Quality of coders", quality.svg + qualityTable),
      section("By client", shares(clients).svg + table(clients)),
      section("By document type", shares(types).svg + table(types)),
      section("Suggestions changed most often", changed.svg), section("Left to do", backlog.svg), notes,
    ]
    return head + body.joined(separator: "\n") + "\n</body>\n</html>\n"
  }

  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Finished work</title>
    <style>
    body { font: 15px/1.45 system-ui, sans-serif; color: #222; max-width: 60em; margin: 2em auto; padding: 0 1em; }
    h2 { margin-top: 2em; border-bottom: 1px solid #ccc; }
    table { border-collapse: collapse; margin: 1em 0; }
    th, td { padding: .2em .7em; text-align: right; border-bottom: 1px solid #ddd; }
    th:first-child, td:first-child { text-align: left; }
    svg { display: block; max-width: 100%; height: auto; margin: 1em 0; }
    svg text { font: 12px system-ui, sans-serif; fill: #222; }
    .note { color: #555; font-size: 13px; }
    </style>
    </head>
    <body>

    """
  }

  private func section(_ title: String, _ content: String) -> String {
    content.isEmpty ? "" : "<h2>\(HTMLText(title))</h2>\n\(content)"
  }

  private var summary: String {
    let all = measures.all
    let waiting = measures.backlog.values.flatMap(\.values).reduce(0, +)
    return
      "<p><strong>\(all.charts)</strong> charts finished, <strong>\(waiting)</strong> left to do. Of \(all.proposed) "
      + "suggested codes \(all.accepted) were kept; \(all.replaced) codes took the place of others and \(all.added) were "
      + "added.</p>"
  }

  private var notes: String {
    """
    <p class="note">Time is what was spent on the screen; a pause counts for two minutes at most. Precision is the share of the
    suggested codes that were kept, recall the share of the final codes that had been suggested. Turnaround runs from the
    transcription of the last note, else the run that read the first, to the finish.</p>
    """
  }

  // MARK: Plots

  private typealias Group = (name: String, tally: Tally)

  private var coders: [Group] { measures.coders.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  private var clients: [Group] { measures.clients.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  private var types: [Group] {
    measures.documentTypes.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }
  }

  private var days: BarPlot {
    let rows = measures.days.sorted { $0.key < $1.key }.suffix(62)
    return BarPlot(
      title: "Charts finished each day", series: ["charts"],
      rows: rows.map { .init(name: $0.key.description, values: [Double($0.value.charts)]) })
  }

  private var charts: BarPlot {
    BarPlot(
      title: "Minutes a chart", series: ["minutes a chart"],
      rows: coders.compactMap { coder in
        coder.tally.secondsPerChart.map { .init(name: coder.name, values: [$0 / 60]) }
      }, format: "%.1f min a chart")
  }

  private func shares(_ groups: [Group]) -> BarPlot {
    BarPlot(
      title: "Precision and recall", series: ["precision", "recall"],
      rows: groups.filter { $0.tally.proposed + $0.tally.final > 0 }.map { group in
        .init(name: group.name, values: [group.tally.precision, group.tally.recall].map { $0.map { $0 * 100 } })
      }, full: 100, format: "%.1f%%")
  }

  private var quality: BarPlot {
    BarPlot(
      title: "Scores of audited work", series: ["score"],
      rows: scores.map { .init(name: $0.coder, values: [$0.score]) }, full: 100, format: "%.1f")
  }

  private var changed: BarPlot {
    let rows = measures.codes.map {
      (code: $0.key.code, rejected: $0.value.rejected, found: $0.value.added + $0.value.replaced)
    }
    .filter { $0.rejected + $0.found > 0 }
    .sorted { ($1.rejected + $1.found, $0.code) < ($0.rejected + $0.found, $1.code) }
    return BarPlot(
      title: "Suggestions changed most often", series: ["rejected", "found by coders"],
      rows: rows.prefix(20).map { .init(name: $0.code, values: [Double($0.rejected), Double($0.found)]) })
  }

  private var backlog: BarPlot {
    let rows = measures.backlog.sorted { $0.key < $1.key }.flatMap { client, states in
      ReviewedEncounter.State.allCases.compactMap { state in
        states[state].map { BarPlot.Row(name: "\(client), \(state.rawValue)", values: [Double($0)]) }
      }
    }
    return BarPlot(title: "Left to do", series: ["charts"], rows: rows)
  }

  // MARK: Tables

  private func table(_ groups: [Group]) -> String {
    let rows = groups.map { group -> [String] in
      let tally = group.tally
      return [
        group.name, String(tally.charts), number(tally.secondsPerChart.map { $0 / 60 }, "%.1f"), String(tally.proposed),
        String(tally.accepted), String(tally.rejected), String(tally.replaced), String(tally.added),
        number(tally.turnaround(0.5).map { Double($0) / 3600 }, "%.1f"),
        number(tally.turnaround(0.9).map { Double($0) / 3600 }, "%.1f"),
      ]
    }
    return table(
      [
        "", "charts", "min a chart", "suggested", "accepted", "rejected", "replaced", "added", "turnaround, h",
        "90% within, h",
      ], rows)
  }

  private var qualityTable: String {
    let rows = scores.map { score -> [String] in
      let range = [score.accuracyLow, score.accuracyHigh].map { number($0.map { $0 * 100 }, "%.0f%%") }
      let counts = [score.charts, score.correct, score.wrong, score.missed, score.order, score.poa, score.disputed]
      return [score.coder] + counts.map(String.init)
        + [
          number(score.score, "%.1f"), number(score.accuracy.map { $0 * 100 }, "%.1f%%"),
          range.joined(separator: " to "),
        ]
    }
    return table(
      ["", "audited", "correct", "wrong", "missed", "order", "poa", "disputed", "score", "accuracy", "95% interval"],
      rows)
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    let head = heads.map { "<th>\(HTMLText($0))</th>" }.joined()
    let body = rows.map { "<tr>" + $0.map { "<td>\(HTMLText($0))</td>" }.joined() + "</tr>" }
    return "<table>\n<tr>\(head)</tr>\n" + body.joined(separator: "\n") + "\n</table>"
  }
}
