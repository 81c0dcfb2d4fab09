import Testing

@testable import Evaluation

@Suite("Scores of codes")
struct CodeEvaluationTests {
  private static let gold = """
    id\tseq\tcode\tstatus\treason
    a\t1\tI21.9\treq\talt:I21.4
    a\t2\tI10\treq\t
    a\t3\tZ79.82\topt\t
    b\t1\tJ18.9\treq\t1st-also:J44.0
    b\t2\tJ44.0\treq\t
    """

  private func evaluation(_ proposals: [String: [String]], notes: [String] = ["a", "b"]) throws -> CodeEvaluation {
    let run = CodeRun(proposals.mapValues { $0.map { CodeRun.Proposal($0) } })
    return CodeEvaluation(gold: try GoldSet(Self.gold, file: "gold.tsv"), run: run, notes: notes)
  }

  @Test func optionalAndAlternativeCodesAreRightButNotAsked() throws {
    let score = try evaluation(["a": ["I21.4", "Z79.82", "R07.9"], "b": ["J44.0"]])
    #expect(score.exact == Proportion(right: 3, proposed: 4, found: 2, required: 4))
    #expect(score.firstListed == 1)
    #expect(score.falseAlarms.map(\.code) == ["R07.9"])
    #expect(score.misses.map(\.code) == ["I10", "J18.9"])
  }

  @Test func categoryForgivesTheRest() throws {
    let score = try evaluation(["a": ["I21.3"], "b": []])
    #expect(score.exact.right == 0)
    #expect(score.category == Proportion(right: 1, proposed: 1, found: 1, required: 4))
    #expect(score.firstListed == 0)
  }

  @Test func proposedTwiceCountsOnce() throws {
    let score = try evaluation(["a": ["I10", "I10"]])
    #expect(score.exact.proposed == 1)
  }

  @Test func noteWithoutGoldCountsItsFalseAlarms() throws {
    let score = try evaluation(["c": ["I10"]], notes: ["c"])
    #expect(score.exact == Proportion(right: 0, proposed: 1, found: 0, required: 0))
    #expect(score.exact.f1 == 0)
  }

  @Test func nothingProposedGivesZeroNotNaN() throws {
    let score = try evaluation([:])
    #expect(score.exact.precision == 0 && score.exact.f1 == 0)
  }

  @Test func eachNoteCountsTheSameInTheMeans() throws {
    let score = try evaluation(["a": ["I21.9", "I10"], "b": [], "c": []], notes: ["a", "b", "c"])
    #expect(score.exactMeans.precision == 2 / 3.0)
    #expect(score.exactMeans.recall == 2 / 3.0)
  }

  @Test func anOptionalCodeAloneIsFullyRight() throws {
    let gold = try GoldSet("id\tcode\tstatus\na\tZ79.82\topt\n", file: "gold.tsv")
    let score = CodeEvaluation(gold: gold, run: CodeRun(["a": [.init("Z79.82")]]), notes: ["a"])
    #expect(score.exactMeans.f1 == 1)
  }

  @Test func notesWithMostErrorsComeFirst() throws {
    let score = try evaluation(["a": ["I21.9", "I10"], "b": ["R05.9"]])
    #expect(score.worstNotes.map(\.note) == ["b"])
    #expect(score.worstNotes[0].missed == ["J18.9", "J44.0"])
  }
}
