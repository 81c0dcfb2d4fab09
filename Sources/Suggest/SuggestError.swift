public import Messages

/// An error of the stage `Suggest`.
public enum SuggestError: StageError, Equatable {
  /// An encounter without notes.
  case noNotes(encounter: String)

  public var report: ErrorReport {
    switch self {
    case .noNotes(let encounter):
      ErrorReport(
        "SUG001", at: "encounter \(encounter)", "has no notes to code from", fix: "Deliver its notes, or leave it out.")
    }
  }
}
