public import Messages

/// Why a command that composes several stages cannot do its work.
public enum PipelineError: StageError, Equatable {
  /// A path that is not there or is not what it has to be: `folder`, `file`.
  case noSuchPath(path: String, wanted: String)
  /// The workspace has no such encounter, or the client has none.
  case noSuchEncounter(encounter: String, client: String?)
  /// Several clients have an encounter of that id.
  case ambiguousEncounter(encounter: String, clients: [String])
  /// Nothing was suggested for the encounter yet.
  case notSuggested(encounter: String)
  /// There is no workspace in the folder.
  case noWorkspace(folder: String)
  /// A line of NDJSON that is not what it has to be.
  case badLine(file: String, line: Int, expected: String)
  /// A file or folder that cannot be written.
  case cannotWrite(path: String)
  /// No folder of codebooks at any of the places looked at.
  case noCodebooks(places: [String])

  public var report: ErrorReport {
    switch self {
    case .noSuchPath(let path, let wanted):
      ErrorReport("PIP001", at: path, "is no \(wanted)", fix: "Check the path.")
    case .noSuchEncounter(let encounter, let client):
      ErrorReport(
        "PIP002", at: "encounter \(encounter)", "is not in the workspace\(client.map { " of client \($0)" } ?? "")",
        fix: "See what there is: claimscribe review list.")
    case .ambiguousEncounter(let encounter, let clients):
      ErrorReport(
        "PIP003", at: "encounter \(encounter)", "exists for the clients \(clients.joined(separator: ", "))",
        fix: "Name the client: --client ID.")
    case .notSuggested(let encounter):
      ErrorReport(
        "PIP004", at: "encounter \(encounter)", "has no suggestions yet", fix: "Run its folder again: claimscribe run FOLDER.")
    case .noWorkspace(let folder):
      ErrorReport(
        "PIP005", at: folder, "is not a workspace",
        fix: "Fill one first: claimscribe run FOLDER; or name another with --workspace DIR.")
    case .badLine(let file, let line, let expected):
      ErrorReport("PIP006", at: "\(file), line \(line)", "is not \(expected)", fix: "Write one JSON object a line.")
    case .cannotWrite(let path):
      ErrorReport("PIP007", at: path, "cannot be written", fix: "Check permissions and the room left on the disk.")
    case .noCodebooks(let places):
      ErrorReport(
        "PIP008", at: places.joined(separator: ", "), "hold no codebooks",
        fix: "Name the folder with --codebooks DIR or CLAIMSCRIBE_CODEBOOKS.")
    }
  }
}
