internal import Messages

/// The stages that need books: `Normalize` with its language tables, `Suggest` with its codebook.
struct CodingTools: Sendable {
  /// Name of all that suggestions depend on: books, tables, mode, learned file.
  let fingerprint = ""
  /// The last valid day of the newest edition of ICD-10-CM.
  let lastValidDay = CalendarDate("2026-09-30")!

  init(_ books: Books, options: CodingOptions) throws {}

  func normalize(_ note: Note, language: String?) throws -> NormalizedNote { fatalError() }
  func suggest(_ notes: EncounterNotes) throws -> CodedEncounter { fatalError() }
}
