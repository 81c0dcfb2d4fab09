internal import Codebook
internal import Messages
internal import Suggest

/// Learns how the candidates of a history are weighed: trees, and the probability from which on a code is proposed.
struct WeightLearner {
  let history: History
  let book: ICD10CM

  /// Groups of folds that are kept aside in turn to find the threshold.
  private static let rounds = 5
  /// A history of fewer cases is learned with few small trees: more would learn its accidents.
  private static let shortHistory = 250

  /// Weights for each code system and mode of the history.
  func weights() async -> [LearnedCodes.Weights] {
    let modes = SuggestionMode.allCases.filter { mode in history.cases.contains { $0.reads[mode] != nil } }
    var weights: [LearnedCodes.Weights] = []
    if hasCodes(of: .icd10cm) { for mode in modes { weights.append(await self.weights(of: .icd10cm, mode)) } }
    // Procedures have no rules: they are weighed alike in every mode.
    if hasCodes(of: .icd10pcs), let mode = modes.last { weights.append(await self.weights(of: .icd10pcs, mode)) }
    return weights
  }

  private func hasCodes(of system: CodeSystem) -> Bool {
    history.cases.contains { $0.codes.contains { $0.system == system } }
  }

  /// The candidates of all cases, each read with what the other folds teach.
  private struct Examples: Sendable {
    var table = ExampleTable()
    /// By example: the fold of its case.
    var folds: [Int] = []
    /// Codes that the cases have, found among the candidates or not.
    var required = 0
  }

  private func weights(of system: CodeSystem, _ mode: SuggestionMode) async -> LearnedCodes.Weights {
    var examples = examples(of: system, mode)
    examples.table.cut()
    var learner = history.cases.count < Self.shortHistory ? BoostedTrees.cautious : BoostedTrees()
    learner.leastExamples = min(learner.leastExamples, Int32(max(5, examples.table.count / 40)))
    let sums = await trees(of: examples, learner)
    let thresholds = Thresholds(keptAside(examples, sums), examples.table, required: examples.required)
    return LearnedCodes.Weights(
      system: system, mode: mode, threshold: thresholds.propose, keep: thresholds.keep, f1: thresholds.f1,
      trees: sums[Self.rounds])
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

  // By round the trees that are learned without its folds, and at the end those of all examples.
  private func trees(of examples: Examples, _ learner: BoostedTrees) async -> [TreeSum] {
    let rows = Array(0..<Int32(examples.table.count))
    let parts = (0...Self.rounds).map { round in rows.filter { examples.folds[Int($0)] % Self.rounds != round } }
    return await withTaskGroup(of: (Int, TreeSum).self) { group in
      for (round, part) in parts.enumerated() {
        group.addTask { (round, learner.trees(of: examples.table, rows: part)) }
      }
      var sums = [TreeSum](repeating: TreeSum(), count: parts.count)
      for await (round, sum) in group { sums[round] = sum }
      return sums
    }
  }

  // The probability of each example by trees that were learned from cases of other folds.
  private func keptAside(_ examples: Examples, _ sums: [TreeSum]) -> [Double] {
    let scorers = sums.map(TreeScorer.init)
    return (0..<examples.table.count).map { row in
      scorers[examples.folds[row] % Self.rounds].probability(of: examples.table.features(row))
    }
  }
}
