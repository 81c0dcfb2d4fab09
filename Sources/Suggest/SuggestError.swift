public import Messages

/// An error of the stage `Suggest`.
public enum SuggestError: StageError, Equatable {
  /// An encounter without notes.
  case noNotes(encounter: String)
  /// A row of a learned file that cannot be read; `line` counts from 1.
  case wrongLearnedRow(line: Int, problem: String)

  public var report: ErrorReport {
    switch self {
    case .noNotes(let encounter):
      ErrorReport(
        "SUG001", at: "encounter \(encounter)", "has no notes to code from", fix: "Deliver its notes, or leave it out.")
    case .wrongLearnedRow(let line, let problem):
      ErrorReport(
        "SUG002", at: "learned file, line \(line)", problem,
        fix: "Mend the row as docs/learning.md tells, or learn again: claimscribe learn.")
    }
  }
}
