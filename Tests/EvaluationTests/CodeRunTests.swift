import Testing

@testable import Evaluation

@Suite("Saved runs")
struct CodeRunTests {
  @Test func columnsAreFoundByName() throws {
    let run = try CodeRun("code\tother\tnote\nI10\tx\ta\ne11.9\tx\ta\n", file: "run.tsv")
    #expect(run.proposals == ["a": [.init("I10"), .init("E11.9")]])
  }

  @Test func whatIsSavedIsRead() throws {
    let run = CodeRun(["b": [.init("I10", score: 0.5)], "a": [.init("R05.9"), .init("J18.9", score: 0.875)]])
    #expect(try CodeRun(run.text, file: "run.tsv") == run)
  }

  @Test(arguments: ["note\tkode\na\tI10\n", "note\tcode\na\n", "note\tcode\na\t\n"])
  func aTableWithoutACodeIsRefused(text: String) {
    #expect(throws: EvaluationError.self) { try CodeRun(text, file: "run.tsv") }
  }

  @Test func onlySystemsOfTheGoldAreScored() throws {
    let gold = try GoldSet("a\tI10\na\tR05.9\n", file: "gold.tsv")
    let ignored = try GoldSet("a\tR05.9\n", file: "ignored.tsv")
    let run = CodeRun(["a": [.init("I10"), .init("0DTJ4ZZ"), .init("R05.9")]])
    #expect(run.scored(by: gold, ignored).proposals == ["a": [.init("I10")]])
  }
}
