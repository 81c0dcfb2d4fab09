public import Messages

/// An error of `Evaluation`.
public enum EvaluationError: StageError, Equatable {
  /// A line of a gold table lacks a column; `line` counts from 1.
  case malformedTable(file: String, line: Int)
  /// The gold folder has no note that its table names.
  case noNotes(folder: String)

  public var report: ErrorReport {
    switch self {
    case .malformedTable(let file, let line):
      ErrorReport(
        "EVL001", at: "\(file), line \(line)", "lacks a column that the table needs",
        fix: "Mend the line; docs/accuracy.md tells the columns.")
    case .noNotes(let folder):
      ErrorReport(
        "EVL002", at: folder, "holds no note", fix: "Put the notes into notes/ as .txt files, named by their ids.")
    }
  }
}
