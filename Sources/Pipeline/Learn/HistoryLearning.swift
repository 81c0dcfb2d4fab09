internal import Codebook
internal import Evaluation
public import Foundation
internal import Learning
public import Messages
internal import Suggest

/// Learns from folders of coded notes, or from the finished encounters of a workspace, and writes the learned file.
public struct HistoryLearning: Sendable {
  private let books: Books
  private let tools: [SuggestionMode: EncounterCoder]
  private let assumptions: Assumptions
  private let parallel: Parallel

  /// What was learned.
  public struct Outcome: Hashable, Sendable, Codable {
    /// Encounters with codes.
    public var cases: Int
    /// Notes in another language, which were left out.
    public var otherLanguage: Int
    public var language: String
    public var codes: Int
    public var terms: Int
    public var weights: [Weighing]
  }

  /// How the codes of a system are weighed.
  public struct Weighing: Hashable, Sendable, Codable {
    public var system: CodeSystem
    public var mode: String
    public var threshold: Double
    /// F1 on the cases kept aside while learning; those of the file itself.
    public var f1: Double
  }

  public init(books: Books, assumptions: Assumptions, jobs: Int) throws {
    self.books = books
    self.assumptions = assumptions
    parallel = Parallel(jobs: jobs)
    var tools: [SuggestionMode: EncounterCoder] = [:]
    for kind in SuggestionKind.allCases {
      let options = CodingOptions(mode: kind, assumptions: assumptions)
      tools[kind.mode] = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    }
    self.tools = tools
  }

  /// Learns the gold folders and writes the file.
  ///
  /// - Parameters:
  ///   - gold: Paths of the tables inside each folder; their rows are put together.
  ///   - minimumNotes: Notes that must stand behind a term, at least 1.
  public func learn(_ folders: [URL], gold: [String], minimumNotes: Int, to file: URL) async throws -> Outcome {
    var sources: [CaseSource] = []
    for folder in folders { sources += try GoldCases(folder, tables: gold).sources }
    return try await learn(sources, minimumNotes: minimumNotes, to: file)
  }

  /// Learns the finished encounters of a workspace and writes the file.
  public func learn(_ desk: CodingDesk, client: String?, minimumNotes: Int?, to file: URL) async throws -> Outcome {
    let history = WorkspaceCases(desk: desk)
    return try await learn(
      try history.sources(client: client), minimumNotes: minimumNotes ?? history.minimumNotes(client: client),
      to: file)
  }

  private func learn(_ sources: [CaseSource], minimumNotes: Int, to file: URL) async throws -> Outcome {
    let language = language(of: sources)
    let chosen = sources.filter { self.language(of: [$0]) == language }
    let read = await parallel.map(chosen) { source in Result { try coded(source) } }
    let cases = try read.map { try $0.get() }
    let (book, _) = try books.codebooks.icd10cm(on: try books.lastValidDay)
    let learner = Learner(
      book: book, terms: try books.codebooks.terms(of: book, in: language),
      functionWords: books.codebooks.words("function-words.txt", language: language), minimumNotes: minimumNotes)
    let learned = try await learner.learn(cases)
    try AtomicFile.write(Array(learned.text.utf8), to: file)
    return Outcome(
      cases: cases.count, otherLanguage: sources.count - chosen.count, language: language.rawValue,
      codes: learned.codeCount, terms: learned.termCount,
      weights: learned.measures.map {
        Weighing(system: $0.system, mode: $0.mode.rawValue, threshold: $0.threshold, f1: $0.f1)
      })
  }

  // The language that is asked for, else that of most notes.
  private func language(of sources: [CaseSource]) -> Language {
    if let named = assumptions.language.flatMap({ Language(rawValue: $0) }) { return named }
    var counts: [Language: Int] = [:]
    for note in sources.flatMap(\.notes) {
      counts[Language(rawValue: note.language ?? LanguageGuess.language(of: note.text)) ?? .english, default: 0] += 1
    }
    return Language.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .english
  }

  private func coded(_ source: CaseSource) throws -> CodedCase {
    guard let coder = tools[.billing] else { throw PipelineError.noLanguage(note: source.id) }
    let notes = coder.gather(try source.notes.map(coder.normalize))
    var suggesters: [SuggestionMode: Suggester] = [:]
    for (mode, coder) in tools { suggesters[mode] = try coder.tools.suggester(for: notes).suggester }
    return CodedCase(id: source.id, notes, codes: source.codes, suggesters: suggesters)
  }
}

/// An encounter of a history before its notes are read.
struct CaseSource: Sendable {
  var id: String
  var notes: [Note]
  var codes: [CaseCode]
}
