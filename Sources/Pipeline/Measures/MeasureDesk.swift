internal import Foundation
public import Measures
internal import Messages
internal import Review
internal import Store

/// Measures of the work in a workspace.
public struct MeasureDesk: Sendable {
  /// Longer pauses between two keys count as this many seconds: a coder who looks something up works, one at lunch does not.
  public static let longestPause = 120

  private let desk: CodingDesk

  public init(_ desk: CodingDesk) { self.desk = desk }

  /// The measures of the charts of a client; of all clients when it is `nil`.
  public func measures(client: String?, in scope: WorkMeasures.Scope) throws -> WorkMeasures {
    var seconds: [EncounterKey: [String: Int]] = [:]
    for sitting in try desk.workspace.sittings(client: client) where !sitting.isBlind {
      let key = EncounterKey(client: sitting.client, id: sitting.encounter)
      seconds[key, default: [:]][sitting.reviewer, default: 0] += sitting.activeSeconds(pause: Self.longestPause)
    }
    let receipts = try desk.workspace.receipts(client: client)
    let charts = try desk.workspace.encounters(client: client).map { entry in
      let key = EncounterKey(client: entry.client, id: entry.id)
      var chart = try chart(entry, seconds[key] ?? [:])
      chart.received = receipts[key]
      return chart
    }
    return WorkMeasures(charts, in: scope)
  }

  private func chart(_ entry: EncounterEntry, _ seconds: [String: Int]) throws -> MeasuredChart {
    let key = EncounterKey(client: entry.client, id: entry.id)
    var chart = MeasuredChart(client: key.client, encounter: key.id, state: entry.state)
    guard entry.state == .finished, let coded = try desk.workspace.coded(key) else { return chart }
    let notes = try desk.workspace.notes(client: key.client, encounter: key.id)
    let reviewed = try desk.session(coded, notes: notes).encounter
    chart.finish = reviewed.finish.map { MeasuredChart.Finish(coder: $0.reviewer, time: $0.time) }
    chart.seconds = seconds
    chart.documentTypes = notes.compactMap(\.documentType)
    chart.transcribed = notes.compactMap { $0.transcribed ?? $0.dictated }.max {
      $0.secondsSince1970 < $1.secondsSince1970
    }
    chart.proposed = Set(coded.suggestions.map(\.name))
    chart.codes = reviewed.codes.map { DecidedCode($0.name, $0.status) }
    return chart
  }
}
