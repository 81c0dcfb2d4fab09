internal import Evaluation
public import Foundation
internal import Messages

/// Suggests codes for the notes of a gold folder and scores them.
public struct CodeTrial: Sendable {
  private let coder: EncounterCoder
  private let parallel: Parallel

  /// What is scored against what.
  public struct Plan: Sendable {
    /// Path of the gold table inside the folder.
    public var gold: String
    /// Path inside the folder of a table of pairs that count on neither side.
    public var ignore: String?
    /// A saved run to score in place of what this program suggests.
    public var run: URL?
    /// A saved run to compare with.
    public var against: URL?
    /// How many errors are listed.
    public var errors: Int

    public init(
      gold: String = "gold.tsv", ignore: String? = nil, run: URL? = nil, against: URL? = nil, errors: Int = 0
    ) {
      self.gold = gold
      self.ignore = ignore
      self.run = run
      self.against = against
      self.errors = errors
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    public var report: CodeReport
    /// Notes that could not be coded.
    public var failures: [StageFailure]
    let run: CodeRun

    /// Saves the run that was scored as a table that ``Plan/run`` and ``Plan/against`` read.
    public func save(to file: URL) throws { try AtomicFile.write(Array(run.text.utf8), to: file) }
  }

  public init(books: Books, options: CodingOptions, jobs: Int) throws {
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    parallel = Parallel(jobs: jobs)
  }

  public func run(_ folder: URL, _ plan: Plan) async throws -> Outcome {
    let folder = try GoldFolder(folder)
    guard !folder.ids.isEmpty else { throw EvaluationError.noNotes(folder: folder.notes.path) }
    let ignored = try plan.ignore.map { try GoldSet(try folder.table($0), file: $0) }
    let gold = try GoldSet(try folder.table(plan.gold), file: plan.gold, ignoring: ignored)
    let suggested: (run: CodeRun, failures: [StageFailure])
    if let file = plan.run { suggested = (try Self.saved(file), []) } else { suggested = await suggest(folder) }
    func evaluation(_ run: CodeRun) -> CodeEvaluation {
      CodeEvaluation(gold: gold, run: run.scored(by: gold, ignored), notes: folder.ids)
    }
    let scores = evaluation(suggested.run)
    var report = CodeReport(scores, bootstrap: Bootstrap(), errors: plan.errors)
    if let against = plan.against {
      let comparison = RunComparison(evaluation(try Self.saved(against)), scores, bootstrap: Bootstrap())
      report.comparison = CodeReport.Comparison(comparison, errors: plan.errors)
    }
    return Outcome(report: report, failures: suggested.failures, run: suggested.run)
  }

  private func suggest(_ folder: GoldFolder) async -> (run: CodeRun, failures: [StageFailure]) {
    let list = folder.list
    var run = CodeRun([:])
    var failures: [StageFailure] = []
    await parallel.forEach(folder.ids) { id -> Result<(String, [CodeSuggestion]), StageFailure> in
      do {
        return .success((id, try coder.code([folder.note(id, list: list)]).suggestions))
      } catch {
        return .failure(StageFailure(error, at: "note \(id)"))
      }
    } each: { result in
      switch result {
      case .success((let id, let codes)): run.proposals[id] = codes.map { CodeRun.Proposal($0.code, score: $0.score) }
      case .failure(let failure): failures.append(failure)
      }
    }
    return (run, failures)
  }

  private static func saved(_ file: URL) throws -> CodeRun {
    guard let bytes = FileBytes.read(file.path) else {
      throw PipelineError.noSuchPath(path: file.path, wanted: "file")
    }
    return try CodeRun(String(decoding: bytes, as: UTF8.self), file: file.lastPathComponent)
  }
}
