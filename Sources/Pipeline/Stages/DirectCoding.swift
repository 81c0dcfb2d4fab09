public import Messages

/// Proposes codes for notes without a workspace, each note an encounter of its own.
public struct DirectCoding: Sendable {
  private let coder: EncounterCoder
  private let parallel: Parallel

  /// A note with what was proposed for it.
  public struct CodedNote: Sendable {
    public var note: Note
    public var coded: CodedEncounter
  }

  public init(books: Books, options: CodingOptions, jobs: Int) throws {
    coder = EncounterCoder(tools: try CodingTools(books, options: options), options: options)
    parallel = Parallel(jobs: jobs)
  }

  /// Codes each note that `reader` has and gives the results in their order, some at a time.
  public func code(
    _ reader: PathReader, each: (Result<CodedNote, StageFailure>) throws -> Void
  ) async rethrows {
    for batch in batches(of: reader.items, size: 64) {
      for result in await parallel.map(batch, { item in code(reader.note(item)) }) { try each(result) }
    }
  }

  private func code(_ reading: Result<Note, StageFailure>) -> Result<CodedNote, StageFailure> {
    reading.flatMap { note in
      var note = note
      note.encounter.id = note.id
      do {
        return .success(CodedNote(note: note, coded: try coder.code([note])))
      } catch {
        return .failure(StageFailure(error, at: "note \(note.id)"))
      }
    }
  }
}
