import Codebook
import Testing

@testable import Suggest

@Suite("Scores")
struct ScoreTests {
  private static let table = "feature\tweight\nevery code\t0\nin a list of diagnoses\t1.1\nfirst-listed\t-1.1\n"

  @Test(arguments: [([], 0.5), ([ScoreFeature.listed], 0.75), ([.listed, .first], 0.5), ([.symptom], 0.5)])
  func weightsAddUp(features: [ScoreFeature], probability: Double) throws {
    let score = try Score(Self.table, file: "score.tsv")
    #expect(abs(score.probability(features) - probability) < 0.001)
  }

  @Test func withoutATableNothingIsKnown() throws {
    #expect(try Score(nil, file: "score.tsv").probability([.listed]) == 0.5)
  }

  @Test(arguments: ["feature\tweight\nlisted\t1\n", "feature\tweight\nfirst-listed\tx\n", "weight\n"])
  func aTableThatSaysAnythingElseIsRefused(text: String) {
    #expect(throws: LanguageError.self) { try Score(text, file: "score.tsv") }
  }
}
