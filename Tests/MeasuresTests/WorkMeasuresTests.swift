import Messages
import Testing

@testable import Measures

@Suite("Measures of finished work")
struct WorkMeasuresTests {
  /// A chart of client A: `proposed` by the program, and what the coder left of it.
  static func chart(
    _ id: String, client: String = "A", coder: String? = "ana", day: String = "2026-05-04", proposed: String,
    final: [(String, ReviewedCode.Status)], seconds: Int = 0, types: [DocumentType] = [.progressNote],
    transcribed: String? = nil
  ) throws -> MeasuredChart {
    var chart = MeasuredChart(client: client, encounter: id, state: coder == nil ? .held : .finished)
    chart.proposed = Set(proposed.split(separator: " ").map { CodeName(.icd10cm, String($0)) })
    chart.codes = final.map { DecidedCode(CodeName(.icd10cm, $0.0), $0.1) }
    chart.documentTypes = types
    chart.transcribed = try transcribed.map { try #require(Moment($0)) }
    if let coder {
      chart.finish = .init(coder: coder, time: try #require(Moment("\(day)T12:00:00Z")))
      chart.seconds = [coder: seconds]
    }
    return chart
  }

  static func charts() throws -> [MeasuredChart] {
    [
      try chart(
        "1", proposed: "I10 E11.9 R05.9", final: [("I10", .accepted), ("E11.65", .replaced), ("Z79.4", .added)],
        seconds: 300, transcribed: "2026-05-04T10:00:00Z"),
      try chart(
        "2", coder: "ben", day: "2026-05-06", proposed: "I10", final: [("I10", .accepted)], seconds: 60,
        types: [.letter, .consultation, .letter], transcribed: "2026-05-05T12:00:00Z"),
      try chart("3", client: "B", coder: "ben", day: "2026-05-07", proposed: "", final: [("J45.909", .added)]),
      try chart("4", coder: nil, proposed: "I10", final: []),
    ]
  }

  @Test("counts, shares and times of all")
  func all() throws {
    let all = WorkMeasures(try Self.charts()).all
    #expect([all.charts, all.timedCharts, all.seconds] == [3, 2, 360])
    #expect([all.proposed, all.accepted, all.rejected, all.replaced, all.added] == [4, 2, 2, 1, 2])
    #expect(all.precision == 0.5)
    #expect(all.recall == 0.4)
    #expect(all.secondsPerChart == 180)
    #expect(all.turnaround(0.5) == 2 * 3600)
    #expect(all.turnaround(0.9) == 24 * 3600)
  }

  @Test("by coder, client, document type and code")
  func groups() throws {
    let measures = WorkMeasures(try Self.charts())
    #expect(measures.coders.mapValues(\.charts) == ["ana": 1, "ben": 2])
    #expect(measures.clients.mapValues(\.charts) == ["A": 2, "B": 1])
    #expect(measures.documentTypes.mapValues(\.charts) == [.progressNote: 2, .letter: 1, .consultation: 1])
    let codes = Dictionary(
      uniqueKeysWithValues: measures.codes.map { ($0.code, [$1.proposed, $1.accepted, $1.added]) })
    #expect(codes["I10"] == [2, 2, 0])
    #expect(codes["R05.9"] == [1, 0, 0])
    #expect(codes["Z79.4"] == [0, 0, 1])
    #expect(measures.backlog == ["A": [.held: 1]])
  }

  @Test(
    "only what is asked for",
    arguments: [
      (WorkMeasures.Scope(coder: "ana"), 1), (.init(coder: "carl"), 0), (.init(from: CalendarDate("2026-05-06")), 2),
      (.init(to: CalendarDate("2026-05-06")), 2),
      (.init(coder: "ben", from: CalendarDate("2026-05-06"), to: CalendarDate("2026-05-06")), 1),
    ])
  func scope(scope: WorkMeasures.Scope, charts: Int) throws {
    let measures = WorkMeasures(try Self.charts(), in: scope)
    #expect(measures.all.charts == charts)
    #expect(measures.backlog == ["A": [.held: 1]])
  }

  @Test("a code that was struck out and added again counts as accepted")
  func cameBack() throws {
    let all = WorkMeasures([try Self.chart("1", proposed: "I10", final: [("I10", .added)])]).all
    #expect([all.accepted, all.rejected, all.added] == [1, 0, 0])
  }

  @Test("nothing finished")
  func nothing() {
    let all = WorkMeasures([]).all
    #expect(all.precision == nil)
    #expect(all.recall == nil)
    #expect(all.secondsPerChart == nil)
    #expect(all.turnaround(0.5) == nil)
  }
}
