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
  /// The edition has no such code.
  case noSuchCode(code: String, system: CodeSystem)
  /// No language tables at hand.
  case noLanguage(note: String)
  /// No importer for that kind of file.
  case unknownKind(kind: String, known: [String])
  /// The workspace has no work of that client.
  case unknownClient(client: String, known: [String])
  /// The profiles folder has no profile of the client.
  case noProfile(client: String, known: [String])
  /// No profile has a policy of auto-finish that holds today.
  case noPolicy(client: String?)
  /// No profile has fixtures.
  case noFixtures(folder: String)
  /// A decision that names a policy where a person has to stand.
  case policyAsReviewer(encounter: String)
  /// Paths that hold no notes.
  case noNotes(paths: [String])

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
        "PIP004", at: "encounter \(encounter)", "has no suggestions yet",
        fix: "Run its folder again: claimscribe run FOLDER.")
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
        "PIP008", at: "the codebooks", "are not in \(places.joined(separator: " nor in "))",
        fix: "Name the folder with --codebooks DIR or CLAIMSCRIBE_CODEBOOKS.")
    case .noSuchCode(let code, let system):
      ErrorReport(
        "PIP012", at: code, "is no code of \(system.rawValue) on that date",
        fix: "Look for it: claimscribe codebook search WORDS; or give another --date.")
    case .noLanguage(let note):
      ErrorReport(
        "PIP014", at: "note \(note)", "cannot be read: the codebooks have no tables of any language",
        fix: "Restore the folder language of the codebooks.")
    case .unknownKind(let kind, let known):
      ErrorReport("PIP013", at: kind, "cannot be imported", fix: "Name one of \(known.joined(separator: ", ")).")
    case .unknownClient(let client, let known):
      ErrorReport(
        "PIP015", at: "client \(client)", "has no work in the workspace",
        fix: known.isEmpty
          ? "Run its folder first: claimscribe run FOLDER --client \(client)."
          : "Check the id; clients with work are \(known.joined(separator: ", ")).")
    case .noProfile(let client, let known):
      ErrorReport(
        "PIP017", at: "client \(client)", "has no profile in the folder",
        fix: "Write \(client).json; there are \(known.isEmpty ? "none" : known.joined(separator: ", ")).")
    case .noPolicy(let client):
      ErrorReport(
        "PIP027", at: client.map { "client \($0)" } ?? "the profiles",
        "has signed no policy of auto-finish that holds today",
        fix: "Have a person review; or put the signed policy into the client's profile, see docs/profiles.md.")
    case .noFixtures(let folder):
      ErrorReport(
        "PIP018", at: folder, "has no fixtures of profiles",
        fix: "Put notes, manifest.csv and expected.json into a folder <client>/<name> of it; see docs/profiles.md.")
    case .policyAsReviewer(let encounter):
      ErrorReport(
        "PIP019", at: "encounter \(encounter)", "cannot be decided in the name of a policy",
        fix: "Name the person who decides; policies act through claimscribe review autofinish.")
    case .noNotes(let paths):
      ErrorReport(
        "PIP016", at: paths.joined(separator: ", "), "has no notes that can be read",
        fix: "Name notes, or a folder of notes; they end in .txt or .text.")
    }
  }
}
