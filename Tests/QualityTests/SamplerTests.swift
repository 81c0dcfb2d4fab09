import Messages
import Testing

@testable import Quality

@Suite("Sampling of finished work")
struct SamplerTests {
  /// `count` charts of a coder; the chart `low` has an accepted suggestion of that score.
  static func charts(_ coder: String, _ count: Int, low: [Int: Double] = [:]) throws -> [FinishedChart] {
    let time = try #require(Moment("2026-05-04T12:00:00Z"))
    return (1...count).map { number in
      var chart = FinishedChart(
        EncounterKey(client: "north", id: "\(coder)-\(number)"), coder: coder, time: time, work: [])
      chart.lowestAcceptedScore = low[number] ?? 0.9
      return chart
    }
  }

  struct Quota: Sendable {
    var percent: Double?
    var perCoder: Int?
    var of: Int
    var drawn: Int
  }

  static let quotas = [
    Quota(percent: 10, of: 20, drawn: 2), Quota(percent: 10, of: 21, drawn: 3), Quota(percent: 7, of: 100, drawn: 7),
    Quota(percent: 100, of: 3, drawn: 3), Quota(percent: 0, of: 3, drawn: 0), Quota(perCoder: 5, of: 3, drawn: 3),
    Quota(percent: 10, perCoder: 4, of: 20, drawn: 4), Quota(percent: 50, perCoder: 4, of: 20, drawn: 10),
    Quota(of: 20, drawn: 0),
  ]

  @Test("How many are drawn", arguments: quotas)
  func quota(_ quota: Quota) throws {
    let sampler = Sampler(percent: quota.percent, perCoder: quota.perCoder)
    #expect(sampler.draw(from: try Self.charts("ana", quota.of)).count == quota.drawn)
  }

  @Test("Each coder's share is drawn from that coder's work, the same whenever it is asked")
  func byCoder() throws {
    let charts = try Self.charts("ana", 30) + Self.charts("ben", 10)
    let drawn = Sampler(percent: 20).draw(from: charts)
    #expect(drawn.map(\.chart.coder) == Array(repeating: "ana", count: 6) + Array(repeating: "ben", count: 2))
    #expect(drawn == Sampler(percent: 20).draw(from: charts.shuffled()))
    #expect(drawn.map(\.chart.key) != charts.prefix(6).map(\.key), "not the first ones")
  }

  @Test("What was drawn before counts, and is not drawn again")
  func before() throws {
    let charts = try Self.charts("ana", 20)
    let first = Set(Sampler(perCoder: 2).draw(from: charts).map(\.chart.key))
    let more = Sampler(perCoder: 5).draw(from: charts, before: first)
    #expect(more.count == 3)
    #expect(first.isDisjoint(with: more.map(\.chart.key)))
    #expect(Sampler(perCoder: 2).draw(from: charts, before: first).isEmpty)
  }

  @Test("Low scores come first, and say so")
  func lowScores() throws {
    let charts = try Self.charts("ana", 20, low: [7: 0.4, 12: 0.5])
    let drawn = Sampler(perCoder: 3, scoreBelow: 0.6).draw(from: charts)
    #expect(Set(drawn.prefix(2).map(\.chart.key.id)) == ["ana-7", "ana-12"])
    #expect(drawn.map(\.cause) == [.lowScore, .lowScore, .random])
  }

  @Test("Every chart is drawn about as often as another")
  func fairness() throws {
    var counts = [Int](repeating: 0, count: 10)
    for round in 0..<400 {
      let charts = try Self.charts("coder\(round)", 10)
      for drawn in Sampler(perCoder: 1).draw(from: charts) {
        let number = try #require(drawn.chart.key.id.split(separator: "-").last.flatMap { Int($0) })
        counts[number - 1] += 1
      }
    }
    // 40 each; a chance of one in ten thousand for fewer than 18 or more than 64.
    #expect(counts.allSatisfy { (18...64).contains($0) }, "\(counts)")
  }
}
