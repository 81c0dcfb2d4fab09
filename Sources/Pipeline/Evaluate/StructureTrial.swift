internal import Evaluation
public import Foundation
internal import Ingest
internal import Messages

/// Normalizes the notes or sentences of a gold folder and scores the structure that was found.
public struct StructureTrial: Sendable {
  private let coder: EncounterCoder
  private let parallel: Parallel

  public init(books: Books, options: CodingOptions, jobs: Int) throws {
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    parallel = Parallel(jobs: jobs)
  }

  /// Negation of concepts in sentences: `annotations.tsv`; the measures are of the class Negated.
  public func negation(_ folder: URL) async throws -> (measures: Measures, accuracy: Double) {
    let file = "annotations.tsv"
    let gold = try NegationGold.rows(of: try GoldFolder(folder).table(file), file: file)
    let readings = await parallel.map(gold) { isNegated($0) }
    let scores = NegationEvaluation(gold: gold, readings: readings)
    return (Measures(scores.negated), Measures.rounded(scores.accuracy))
  }

  /// Section headings of notes: `headers.tsv`.
  public func headings(_ folder: URL) async throws -> (measures: Measures, notes: Int) {
    let file = "headers.tsv"
    let folder = try GoldFolder(folder)
    let gold = try HeadingGold(try folder.table(file), file: file)
    let found = try await parallel.map(folder.ids) { id in
      Result { try coder.normalize(try folder.note(id, list: GoldList(""))) }
    }.map { try $0.get() }
    var scores = HeadingEvaluation()
    for note in found {
      scores.add(
        text: note.note.text, gold: gold.starts[note.note.id] ?? [],
        found: note.sections.compactMap { $0.heading?.start })
    }
    return (Measures(scores.headings), folder.ids.count)
  }

  // A concept without letters, or whose words are not there, is read as affirmed.
  private func isNegated(_ gold: NegationGold) -> Bool {
    guard let concept = gold.concept, let note = try? coder.normalize(Self.note(gold.sentence)) else { return false }
    return note.assertions.contains { $0.assertion == .absent && $0.governs(concept) }
  }

  private static func note(_ text: String) -> Note {
    var note = Note(
      id: "sentence",
      source: Note.Source(path: "sentence", sha256: "", encoding: "utf-8", map: .sameBytes(skipped: 0)),
      encounter: Encounter(id: "sentence"), text: text)
    note.language = "en"
    return note
  }
}
