public import Messages

/// Why the workspace does not do what it is asked.
public enum StoreError: StageError, Equatable {
  /// Another program is writing to it.
  case locked(workspace: String)
  /// The folder or the file cannot be made, opened or written.
  case unreachable(workspace: String, problem: String)
  /// The file is no workspace.
  case notAWorkspace(workspace: String)
  /// Made by a newer ClaimScribe.
  case newer(workspace: String)
  /// No room on the disk.
  case full(workspace: String)
  /// A stored message that cannot be read back.
  case damaged(workspace: String, table: String, key: String)
  /// Anything else that SQLite reports; `code` is its extended result code.
  case failed(workspace: String, code: Int)

  public var report: ErrorReport {
    switch self {
    case .locked(let workspace):
      ErrorReport(
        "STO001", at: workspace, "is locked by another program",
        fix: "Wait until the other run is over, then try again.")
    case .unreachable(let workspace, let problem):
      ErrorReport(
        "STO002", at: workspace, "cannot be opened (\(problem))",
        fix: "Check that the folder exists and may be written, or choose another with --workspace DIR.")
    case .notAWorkspace(let workspace):
      ErrorReport(
        "STO003", at: workspace, "is not a workspace", fix: "Choose another folder with --workspace DIR, or restore it."
      )
    case .newer(let workspace):
      ErrorReport("STO004", at: workspace, "was made by a newer ClaimScribe", fix: "Update this program.")
    case .full(let workspace):
      ErrorReport("STO005", at: workspace, "has no room left on its disk", fix: "Free some space and run again.")
    case .damaged(let workspace, let table, let key):
      ErrorReport(
        "STO006", at: "\(workspace), \(table) \(key)", "holds a record that cannot be read",
        fix: "Run the folder of the note again; if that does not help, restore the workspace from a copy.")
    case .failed(let workspace, let code):
      ErrorReport(
        "STO007", at: workspace, "failed with SQLite code \(code)",
        fix: "Check the disk; see www.sqlite.org/rescode.html for the code.")
    }
  }
}
