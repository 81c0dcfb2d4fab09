internal import Evaluation
public import Foundation
internal import Messages

/// Suggests codes for the notes of a gold folder and scores them.
public struct CodeTrial: Sendable {
  private let coder: EncounterCoder
  private let parallel: Parallel

  /// What came of it.
  public struct Outcome: Sendable {
    public var notes: Int
    /// Whole codes, micro-averaged.
    public var codes: Measures
    /// Codes cut to their categories.
    public var categories: Measures
    /// Mean of the notes' own F1.
    public var macroF1: Double
    /// Share of notes whose first-listed code is right; `nil` without order in the gold.
    public var firstListed: Double?
    /// By first letter of the code.
    public var chapters: [String: Measures]
    /// Codes with the number of notes in which they were missed or wrong, most frequent first.
    public var misses: [(code: String, notes: [String])]
    public var falseAlarms: [(code: String, notes: [String])]
    /// Notes that could not be coded.
    public var failures: [StageFailure]
  }

  public init(books: Books, options: CodingOptions, jobs: Int) throws {
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    parallel = Parallel(jobs: jobs)
  }

  /// - Parameters:
  ///   - gold: Path of the gold table inside the folder.
  ///   - ignore: Path of a table of pairs that count on neither side.
  public func run(_ folder: URL, gold: String, ignore: String?) async throws -> Outcome {
    let folder = try GoldFolder(folder)
    guard !folder.ids.isEmpty else { throw EvaluationError.noNotes(folder: folder.notes.path) }
    let ignored = try ignore.map { try GoldSet(try folder.table($0), file: $0) }
    let set = try GoldSet(try folder.table(gold), file: gold, ignoring: ignored)
    let list = folder.list
    let results = await parallel.map(folder.ids) { id -> Result<[CodeSuggestion], StageFailure> in
      do {
        return .success(try coder.code([folder.note(id, list: list)]).suggestions)
      } catch {
        return .failure(StageFailure(error, at: "note \(id)"))
      }
    }
    return outcome(folder.ids, results, set, ignored)
  }

  private func outcome(
    _ ids: [String], _ results: [Result<[CodeSuggestion], StageFailure>], _ gold: GoldSet, _ ignored: GoldSet?
  ) -> Outcome {
    var proposals: [String: [String]] = [:]
    var failures: [StageFailure] = []
    let omitted = Set(ignored?.codes.map { "\($0.note) \($0.code)" } ?? [])
    for (id, result) in zip(ids, results) {
      switch result {
      case .success(let suggestions):
        proposals[id] = suggestions.filter { gold.systems.contains($0.system) && !omitted.contains("\(id) \($0.code)") }
          .map(\.code)
      case .failure(let failure): failures.append(failure)
      }
    }
    let scores = CodeEvaluation(gold: gold, proposals: proposals, notes: ids)
    return Outcome(
      notes: ids.count, codes: Measures(scores.exact), categories: Measures(scores.category),
      macroF1: Measures.rounded(scores.macroF1), firstListed: scores.firstListed.map(Measures.rounded),
      chapters: scores.byChapter.mapValues(Measures.init), misses: scores.misses.map { ($0.code, $0.notes) },
      falseAlarms: scores.falseAlarms.map { ($0.code, $0.notes) }, failures: failures)
  }
}
