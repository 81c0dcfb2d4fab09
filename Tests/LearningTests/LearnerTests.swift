import Learning
import Messages
import Suggest
import Testing

@Suite("Learning from a coded history")
struct LearnerTests {
  private static let history = InventedHistory.shipped
  private static let learning = Task { try await history.learner().learn(try history.cases()) }
  private static var learned: LearnedCodes { get async throws { try await learning.value } }

  private static func codes(_ text: String, _ learned: LearnedCodes) throws -> [String] {
    let suggester = history.suggester(.mentions, learned: learned)
    return try suggester.process(try history.encounter(text)).suggestions.map(\.code).sorted()
  }

  @Test(
    "What the house calls a condition is learned, and what it never codes is not proposed",
    arguments: [
      ("The glimmer fever came back.", ["R50.9"]), ("A headache, and glimmer fever.", ["R50.9"]),
      ("Today the big scan was done.", ["BW21ZZZ"]), ("A headache.", []),
      ("Essential hypertension.", ["I10"]),
    ])
  func suggest(text: String, expected: [String]) async throws {
    #expect(try Self.codes(text, await Self.learned) == expected)
  }

  @Test("Codes of whole notes teach as well")
  func wholeNotes() async throws {
    let learned = try await Self.history.learner().learn(try Self.history.cases(marked: false))
    #expect(try Self.codes("The glimmer fever came back.", learned).contains("R50.9"))
  }

  @Test("The order of the cases does not change a byte, and the file reads back as it was written")
  func deterministic() async throws {
    let text = try await Self.learned.text
    let again = try await Self.history.learner().learn(try Self.history.cases().reversed())
    #expect(again.text == text)
    #expect(try LearnedCodes(text).text == text)
  }

  @Test("The reason tells the cases behind it")
  func explain() async throws {
    let suggester = Self.history.suggester(.mentions, learned: try await Self.learned)
    let coded = try suggester.process(try Self.history.encounter("The glimmer fever came back."))
    let suggestion = try #require(coded.suggestions.first)
    #expect(suggestion.reason.contains("glimmer fever: R50.9 in 30 of 30 notes that hold it"))
    let dropped = try suggester.process(try Self.history.encounter("A headache.")).dropped
    #expect(dropped.contains { $0.cause == .unlikely && $0.reason.contains("right in 0 of 60 notes") })
  }

  @Test("A row that a person adds is obeyed, and one that is taken away forgotten")
  func edit() async throws {
    let text = try await Self.learned.text
    let row = "glimmer fever\tR50.9\t30\t30\t30 30/30\n"
    #expect(text.contains(row))
    let taught = try LearnedCodes(text.replacing(row, with: row + "moon grumble\tR05.9\t30\t30\t30 30/30\n"))
    #expect(try Self.codes("She has moon grumble.", taught) == ["R05.9"])
    let forgot = try LearnedCodes(text.replacing(row, with: ""))
    #expect(forgot.termCount == (try await Self.learned.termCount) - 1)
  }

  @Test("A term of too few notes is not kept where the house asks for more")
  func protection() async throws {
    let cases = try Self.history.cases()
    let learned = try await Self.history.learner(minimumNotes: 15).learn(cases)
    #expect(learned.text.contains("glimmer fever\t"))
    #expect(!learned.text.contains("type 2 diabetes\tE11.9\t12\t12\t"))
  }

  @Test("Too short a history is an error")
  func tooFew() async throws {
    let cases = Array(try Self.history.cases().prefix(3))
    await #expect(throws: LearningError.tooFewCases(found: 3, needed: 5)) {
      try await Self.history.learner().learn(cases)
    }
  }

  @Test(
    "A row that cannot be read is named by its line",
    arguments: [
      ("[terms]\nfever\tR50.9\tmany\t1\t-", 5), ("[codes]\nR50.9\tno-system\t1\t0\t0", 5), ("[other]", 4),
      ("[weights icd-10-cm mentions]\ntree\t1\n0\tterms\t1.0\t0\t0\tlow", 6),
    ])
  func wrongRow(rows: String, line: Int) {
    let text = "claimscribe-learned\t1\nlanguage\ten\nnotes\t1\n" + rows + "\n"
    #expect { try LearnedCodes(text) } throws: { error in
      guard case .wrongLearnedRow(line, _) = error as? SuggestError else { return false }
      return true
    }
  }
}
