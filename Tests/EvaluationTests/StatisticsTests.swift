import Testing

@testable import Evaluation

@Suite("Statistics")
struct StatisticsTests {
  @Test func scoresThatMeanWhatTheySayHaveNoError() {
    let points = [0.75, 0.75, 0.75, 0.75].enumerated().map { Calibration.Point(score: $1, isRight: $0 > 0) }
    let calibration = Calibration(points)
    #expect(calibration.error == 0)
    #expect(calibration.brier == 0.1875)
    #expect(calibration.brierOfShare == 0.1875)
    #expect(calibration.bins == [.init(from: 0.7, codes: 4, meanScore: 0.75, right: 0.75)])
  }

  @Test func certaintyBelongsToTheLastTenth() {
    let calibration = Calibration([.init(score: 1, isRight: true), .init(score: 0, isRight: false)])
    #expect(calibration.bins.map(\.from) == [0, 0.9])
    #expect(calibration.brier == 0)
  }

  @Test func withoutScoresThereIsNothingToCheck() { #expect(Calibration([]).brier == nil) }

  @Test func theSameSeedGivesTheSameInterval() {
    func interval(_ seed: UInt64) -> Interval? {
      Bootstrap(seed: seed, samples: 200).intervals(of: 50, figures: 1) { drawn in
        [Double(drawn.reduce(0, +)) / 50]
      }[0]
    }
    #expect(interval(1) == interval(1))
    #expect(interval(1) != interval(2))
  }

  // Of 400 notes with 300 right, the standard error of the share is 0.0217.
  @Test func anIntervalIsAsWideAsTheoryHasIt() throws {
    let interval = try #require(
      Bootstrap().intervals(of: 400, figures: 1) { drawn in [Double(drawn.count { $0 < 300 }) / 400] }[0])
    #expect(abs(interval.low - (0.75 - 1.96 * 0.0217)) < 0.01)
    #expect(abs(interval.high - (0.75 + 1.96 * 0.0217)) < 0.01)
  }
}

@Suite("Comparison of runs")
struct RunComparisonTests {
  private static let gold = (1...40).map { "n\($0)\tI10\n" }.joined()

  private func evaluation(right: ClosedRange<Int>) throws -> CodeEvaluation {
    let gold = try GoldSet(Self.gold, file: "gold.tsv")
    let run = CodeRun(Dictionary(uniqueKeysWithValues: right.map { ("n\($0)", [CodeRun.Proposal("I10")]) }))
    return CodeEvaluation(gold: gold, run: run, notes: (1...40).map { "n\($0)" })
  }

  @Test func aClearDifferenceLeavesZeroOutside() throws {
    let comparison = RunComparison(
      try evaluation(right: 1...10), try evaluation(right: 1...30), bootstrap: Bootstrap(samples: 200))
    let recall = try #require(comparison.rows.first { $0.measure == .recall })
    #expect(recall.difference == 0.5)
    #expect(recall.interval.low > 0)
    #expect(comparison.mended.map(\.code) == ["I10"])
    #expect(comparison.mended[0].notes.count == 20)
    #expect(comparison.broken.isEmpty)
  }

  @Test func aRunIsNoBetterThanItself() throws {
    let run = try evaluation(right: 1...20)
    let comparison = RunComparison(run, run, bootstrap: Bootstrap(samples: 200))
    #expect(comparison.rows.allSatisfy { $0.difference == 0 && $0.interval == Interval(low: 0, high: 0) })
    #expect(!comparison.rows.contains { $0.measure == .firstListed })
  }
}
