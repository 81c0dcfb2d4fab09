public import Foundation
internal import Messages

/// Runs one stage as a filter: NDJSON messages in, NDJSON messages out, one line each, order kept.
public struct StageFilter: Sendable {
  /// The stages that can run as a filter.
  public enum Name: String, Sendable, CaseIterable {
    case normalize
    case suggest
  }

  private let stage: Name
  private let coder: EncounterCoder
  private let parallel: Parallel

  public init(_ stage: Name, books: Books, options: CodingOptions, jobs: Int) throws {
    self.stage = stage
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    parallel = Parallel(jobs: jobs)
  }

  /// The messages for `lines`, in their order; `first` is the number of the first line, for errors.
  ///
  /// A blank line gives nothing.
  public func process(_ lines: [String], from first: Int) async -> [Result<Data, StageFailure>] {
    let numbered = lines.enumerated().filter { $0.element.utf8.contains { $0 > 0x20 } }.map { ($0.offset, $0.element) }
    return await parallel.map(numbered) { index, line in
      do {
        return .success(try message(for: Data(line.utf8), line: first + index))
      } catch {
        return .failure(StageFailure(error, at: "standard input, line \(first + index)"))
      }
    }
  }

  private func message(for data: Data, line: Int) throws -> Data {
    switch stage {
    case .normalize: try MessageCoding.encode(try coder.normalize(try decode(Note.self, data, line)))
    case .suggest: try MessageCoding.encode(try coder.tools.suggest(try encounterNotes(data, line)))
    }
  }

  // A normalized note is an encounter of its own.
  private func encounterNotes(_ data: Data, _ line: Int) throws -> EncounterNotes {
    if MessageCoding.messageType(of: data) == NormalizedNote.messageType {
      return coder.gather([try decode(NormalizedNote.self, data, line)])
    }
    var notes = try decode(EncounterNotes.self, data, line)
    let complete = coder.completion.complete(
      notes.encounter, documentTypes: notes.notes.compactMap(\.note.documentType))
    notes.encounter = complete.encounter
    notes.findings += complete.findings
    return notes
  }

  private func decode<M: Message>(_ type: M.Type, _ data: Data, _ line: Int) throws -> M {
    do { return try MessageCoding.decode(type, from: data) } catch {
      var report = error.report
      report.place = "standard input, line \(line), \(report.place)"
      throw StageFailure(report)
    }
  }
}
