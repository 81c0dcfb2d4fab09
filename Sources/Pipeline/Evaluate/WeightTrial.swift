internal import Evaluation
public import Foundation
internal import Messages
internal import Suggest

/// Fits the weights of the score to the codes that people gave to the notes of a gold folder.
public struct WeightTrial: Sendable {
  private let coder: EncounterCoder
  private let parallel: Parallel
  private let mode: SuggestionKind

  /// What came of it.
  public struct Outcome: Sendable {
    public var notes: Int
    /// How the scores in use do on the codes that are proposed now.
    public var before: CodeReport.ScoreCheck
    /// How fitted scores do, each code's from weights fitted without its note.
    public var after: CodeReport.ScoreCheck
    /// The table of weights: `score-<mode>.tsv` of `Codebooks/rules`.
    public var table: String
    /// Notes that could not be coded.
    public var failures: [StageFailure]

    /// Saves the table of weights.
    public func save(to file: URL) throws { try AtomicFile.write(Array(table.utf8), to: file) }
  }

  public init(books: Books, options: CodingOptions, jobs: Int) throws {
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    parallel = Parallel(jobs: jobs)
    mode = options.mode
  }

  /// - Parameters:
  ///   - gold: Path of the gold table inside the folder.
  ///   - ignore: Path of a table of pairs that count on neither side.
  public func run(_ folder: URL, gold: String, ignore: String?) async throws -> Outcome {
    let folder = try GoldFolder(folder)
    guard !folder.ids.isEmpty else { throw EvaluationError.noNotes(folder: folder.notes.path) }
    let ignored = try ignore.map { try GoldSet(try folder.table($0), file: $0) }
    let set = try GoldSet(try folder.table(gold), file: gold, ignoring: ignored)
    let (scored, failures) = await score(folder)
    let examples = examples(scored, set, ignored)
    let points = examples.map { Calibration.Point(score: $0.score, isRight: $0.example.isRight) }
    return outcome(examples.map(\.example), points, notes: folder.ids.count, failures)
  }

  private func outcome(
    _ examples: [LogisticFit.Example], _ points: [Calibration.Point], notes: Int, _ failures: [StageFailure]
  ) -> Outcome {
    let count = ScoreFeature.allCases.count
    let fitted = zip(examples, LogisticFit.crossValidated(examples, features: count)).map { example, score in
      Calibration.Point(score: score, isRight: example.isRight)
    }
    let after = Calibration(fitted)
    return Outcome(
      notes: notes, before: CodeReport.ScoreCheck(Calibration(points)),
      after: CodeReport.ScoreCheck(after),
      table: table(LogisticFit(examples, features: count), examples, after), failures: failures)
  }

  // The codes that are scored against the gold, with what is right about them.
  private func examples(
    _ scored: [(note: String, codes: [ScoredCode])], _ gold: GoldSet, _ ignored: GoldSet?
  ) -> [(example: LogisticFit.Example, score: Double)] {
    let right = gold.rightCodes
    return scored.flatMap { note, codes in
      let inScope = CodeRun([note: codes.map { CodeRun.Proposal($0.code) }]).scored(by: gold, ignored).proposals[note]
      let counted = Set((inScope ?? []).map(\.code))
      return codes.filter { counted.contains($0.code) }.map { code in
        let features = code.features.compactMap { ScoreFeature.allCases.firstIndex(of: $0) }
        let isRight = right[note]?.contains(code.code) ?? false
        return (LogisticFit.Example(group: note, features: features, isRight: isRight), code.score)
      }
    }
  }

  private func score(_ folder: GoldFolder) async -> ([(note: String, codes: [ScoredCode])], [StageFailure]) {
    let list = folder.list
    var scored: [(note: String, codes: [ScoredCode])] = []
    var failures: [StageFailure] = []
    await parallel.forEach(folder.ids) { id -> Result<(String, [ScoredCode]), StageFailure> in
      do {
        return .success((id, try coder.scoredCodes(of: folder.note(id, list: list))))
      } catch {
        return .failure(StageFailure(error, at: "note \(id)"))
      }
    } each: { result in
      switch result {
      case .success(let note): scored.append(note)
      case .failure(let failure): failures.append(failure)
      }
    }
    return (scored, failures)
  }

  private func table(_ fit: LogisticFit, _ examples: [LogisticFit.Example], _ check: Calibration) -> String {
    let notes = Set(examples.map(\.group)).count
    let brier = check.brier.map { String(Measures.rounded($0)) } ?? "-"
    var text = """
      # Weights of the score beside a suggestion in \(mode.rawValue) mode: natural logarithms of odds, added up over what holds for a code.
      # Made by `claimscribe evaluate weights` from \(examples.count) codes proposed for \(notes) notes; Brier score \(brier), each note
      # scored by weights from the others. Not written by hand: run the command again when the rules have changed.
      feature\tweight
      \(Score.constantName)\t\(rounded(fit.constant))

      """
    let seen = Set(examples.flatMap(\.features))
    for (index, feature) in ScoreFeature.allCases.enumerated() where seen.contains(index) {
      text += "\(feature.rawValue)\t\(rounded(fit.weights[index]))\n"
    }
    return text
  }

  private func rounded(_ weight: Double) -> Double { (weight * 100).rounded() / 100 }
}
