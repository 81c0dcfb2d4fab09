import Testing

@testable import Evaluation

@Suite("Fitting weights")
struct LogisticFitTests {
  // Without features 1 of 4 is right, with the feature 3 of 4: log odds of -1.1 and +1.1.
  private static let examples = (0..<800).map { index in
    LogisticFit.Example(
      group: "n\(index / 8)", features: index % 2 == 0 ? [] : [0],
      isRight: index % 2 == 0 ? index % 8 == 0 : index % 8 != 1)
  }

  @Test func probabilitiesAreThoseOfTheExamples() {
    let fit = LogisticFit(Self.examples, features: 2, pull: 0.001)
    #expect(abs(fit.probability([]) - 0.25) < 0.01)
    #expect(abs(fit.probability([0]) - 0.75) < 0.01)
  }

  @Test func aFeatureNeverSeenWeighsNothing() {
    #expect(LogisticFit(Self.examples, features: 2).weights[1] == 0)
  }

  @Test func aFeatureThatIsAlwaysRightStaysFinite() {
    let examples = Self.examples + [LogisticFit.Example(group: "x", features: [1], isRight: true)]
    let weight = LogisticFit(examples, features: 2).weights[1]
    #expect(weight > 0 && weight < 1)
  }

  @Test func crossValidationForeseesOtherNotes() {
    let scores = LogisticFit.crossValidated(Self.examples, features: 1)
    #expect(scores.count == Self.examples.count)
    #expect(scores.allSatisfy { abs($0 - 0.25) < 0.05 || abs($0 - 0.75) < 0.05 })
  }

  // Each note is all right or all wrong and has a feature of its own: nothing can be foreseen.
  @Test func crossValidationNeverLooksAtTheNoteItself() {
    let examples = (0..<100).map { index in
      LogisticFit.Example(group: "n\(index / 5)", features: [index / 5], isRight: (index / 5).isMultiple(of: 2))
    }
    #expect(LogisticFit.crossValidated(examples, features: 20).allSatisfy { $0 > 0.3 && $0 < 0.7 })
  }
}
