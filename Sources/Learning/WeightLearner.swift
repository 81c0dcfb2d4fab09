internal import Codebook
internal import Messages
internal import Suggest

/// Learns how the candidates of a history are weighed: trees, and the probability from which on a code is proposed.
struct WeightLearner {
  let history: History
  let book: ICD10CM

  /// Groups of folds that are kept aside in turn to find the threshold.
  private static let rounds = 5

  /// Weights for each code system and mode of the history.
  func weights() -> [LearnedCodes.Weights] {
    let modes = SuggestionMode.allCases.filter { mode in history.cases.contains { $0.reads[mode] != nil } }
    var weights: [LearnedCodes.Weights] = []
    for system in [CodeSystem.icd10cm, .icd10pcs] where hasCodes(of: system) {
      for mode in modes {
        // Procedures have no rules: they are weighed alike in every mode.
        if system == .icd10pcs, var known = weights.first(where: { $0.system == system }) {
          known.mode = mode
          weights.append(known)
        } else {
          weights.append(self.weights(of: system, mode))
        }
      }
    }
    return weights
  }

  private func hasCodes(of system: CodeSystem) -> Bool {
    history.cases.contains { $0.codes.contains { $0.system == system } }
  }

  /// The candidates of all cases, each read with what the other folds teach.
  private struct Examples {
    var table = ExampleTable()
    /// By example: the fold of its case.
    var folds: [Int] = []
    /// Codes that the cases have, found among the candidates or not.
    var required = 0
  }

  private func weights(of system: CodeSystem, _ mode: SuggestionMode) -> LearnedCodes.Weights {
    var examples = examples(of: system, mode)
    examples.table.cut()
    let learner = BoostedTrees()
    let probabilities = keptAside(examples, learner)
    let (threshold, f1) = Threshold.best(probabilities, examples.table.labels, required: examples.required)
    let trees = learner.trees(of: examples.table, rows: Array(0..<Int32(examples.table.count)))
    return LearnedCodes.Weights(system: system, mode: mode, threshold: threshold, f1: f1, trees: trees)
  }

  private func examples(of system: CodeSystem, _ mode: SuggestionMode) -> Examples {
    let reader = CandidateReader(index: history.index, book: book)
    let counts = history.counter.byFold.map { history.counter.all.less($0) }
    var examples = Examples()
    for (number, coded) in history.cases.enumerated() {
      guard let read = coded.reads[mode] else { continue }
      let fold = CaseCounter.fold(of: coded.id)
      let candidates = reader.candidates(
        of: read, text: history.texts[number], hits: history.hits[number], counts: counts[fold])
      examples.required += Set(coded.codes.filter { $0.system == system && !$0.isOptional }.map(\.code)).count
      for candidate in candidates.sorted(by: { $0.code < $1.code }) {
        guard let isRight = answer(to: candidate.code, number, system, mode) else { continue }
        examples.table.add(candidate.features, isRight: isRight)
        examples.folds.append(fold)
      }
    }
    return examples
  }

  // `nil` for a candidate of another system, one that nobody asks for, and one that cannot be proposed.
  private func answer(to code: LearnedCode, _ number: Int, _ system: CodeSystem, _ mode: SuggestionMode) -> Bool? {
    let place: Int?
    switch code {
    case .history(let at):
      guard history.index.codes.codes[at].system == system, system != .icd10cm || mode == .mentions else { return nil }
      place = at
    case .book(let id):
      guard system == .icd10cm, mode == .mentions || book.isBillable(id) else { return nil }
      place = history.index.codes.place(of: id)
    }
    guard let place else { return false }
    if history.optionalCodes[number].contains(place) { return nil }
    return history.codes[number].contains(place)
  }

  // The probability of each example by trees that were learned from cases of other folds.
  private func keptAside(_ examples: Examples, _ learner: BoostedTrees) -> [Double] {
    var probabilities = [Double](repeating: 0, count: examples.table.count)
    for round in 0..<Self.rounds {
      let rows = Array(0..<Int32(examples.table.count))
      let others = rows.filter { examples.folds[Int($0)] % Self.rounds != round }
      let trees = learner.trees(of: examples.table, rows: others)
      for row in rows where examples.folds[Int(row)] % Self.rounds == round {
        probabilities[Int(row)] = trees.probability(of: examples.table.features(Int(row)))
      }
    }
    return probabilities
  }
}

/// Finds the probability from which on proposing pays.
enum Threshold {
  /// The threshold of the best F1 and that F1; the F1 is the mean of five neighbouring thresholds, so that no lucky one
  /// is taken.
  static func best(_ probabilities: [Double], _ labels: [Float], required: Int) -> (threshold: Double, f1: Double) {
    let steps = Array(stride(from: 0.04, through: 0.9, by: 0.01))
    let scores = steps.map { f1(probabilities, labels, required, from: $0) }
    var best = (threshold: 0.5, f1: 0.0)
    for index in 2..<steps.count - 2 {
      let mean = scores[index - 2...index + 2].reduce(0, +) / 5
      if mean > best.f1 { best = ((steps[index] * 100).rounded() / 100, mean) }
    }
    return (best.threshold, (best.f1 * 10_000).rounded() / 10_000)
  }

  private static func f1(_ probabilities: [Double], _ labels: [Float], _ required: Int, from least: Double) -> Double {
    var proposed = 0
    var right = 0
    for (probability, label) in zip(probabilities, labels) where probability >= least {
      proposed += 1
      if label > 0 { right += 1 }
    }
    return proposed + required == 0 ? 0 : 2 * Double(right) / Double(proposed + required)
  }
}
