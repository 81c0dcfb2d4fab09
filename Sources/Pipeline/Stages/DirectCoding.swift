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

  /// Codes each note that `reader` has and gives the results in their order, while others are worked on.
  ///
  /// - Parameter show: What is wanted of a coded note; several are shown at a time.
  public func code<Shown: Sendable>(
    _ reader: PathReader, show: @escaping @Sendable (CodedNote) throws -> Shown,
    each: (Result<Shown, StageFailure>) throws -> Void
  ) async throws {
    try await parallel.forEach(reader.items) { item in
      code(reader.note(item), show)
    } each: {
      try each($0)
    }
  }

  private func code<Shown>(
    _ reading: Result<Note, StageFailure>, _ show: (CodedNote) throws -> Shown
  ) -> Result<Shown, StageFailure> {
    reading.flatMap { note in
      var note = note
      note.encounter.id = note.id
      do {
        return .success(try show(CodedNote(note: note, coded: try coder.code([note]))))
      } catch {
        return .failure(StageFailure(error, at: "note \(note.id)"))
      }
    }
  }
}
