public import Foundation
internal import Messages
internal import Profiles
internal import Review
internal import Store

/// A workspace with the books and profiles that work on it needs.
public struct CodingDesk: Sendable {
  let workspace: Workspace
  let books: Books
  let profiles: ProfileSet

  /// Opens a workspace that is there; the profiles lie in it or beside the notes that were run last.
  ///
  /// - Parameter client: The client whose work is meant, and whose profile alone is read; `nil`: all.
  public init(existing places: Places, client: String?) throws {
    workspace = try Workspace.existing(in: places.workspace, having: client)
    books = try Books(places)
    let runs = try workspace.runs().reversed()
      .filter { client == nil || $0.client == client || $0.client == FolderReader.defaultClient }
      .map { (client: $0.client, folder: $0.folder) }
    profiles = try ProfileShelf(places, client: client).profiles(besideRuns: runs)
  }

  /// The firm's codebooks, open.
  public var openBooks: Books { books }

  /// Opens the workspace for a run over `notes`, making it where it is not there yet.
  public init(running notes: URL, places: Places, client: String?) throws {
    // Before anything is made: a run that cannot go on leaves nothing behind.
    books = try Books(places)
    profiles = try ProfileShelf(places, client: client).profiles(beside: notes)
    workspace = try Workspace(folder: places.workspace)
  }

  /// Throws when no encounter of the workspace, or several, can be meant.
  public func checkExists(_ encounter: String, client: String?) throws { _ = try key(of: encounter, client: client) }

  /// The one encounter of that id that a command means.
  func key(of encounter: String, client: String?) throws -> EncounterKey {
    let clients = try workspace.clients(having: encounter).filter { client == nil || $0 == client }
    guard let first = clients.first else {
      throw PipelineError.noSuchEncounter(encounter: encounter, client: client)
    }
    guard clients.count == 1 else { throw PipelineError.ambiguousEncounter(encounter: encounter, clients: clients) }
    return EncounterKey(client: first, id: encounter)
  }

  /// The encounter under review, its recorded decisions replayed.
  ///
  /// - Parameters:
  ///   - notes: Its notes, where the caller has them.
  ///   - book: Where its decisions are kept; the work itself if left out.
  func session(_ coded: CodedEncounter, notes: [Note]? = nil, in book: DecisionBook? = nil) throws -> ReviewSession {
    let key = EncounterKey(coded.encounter)
    let notes = try notes ?? workspace.notes(client: key.client, encounter: key.id)
    let log = try (book ?? DecisionBook(workspace)).log(of: key)
    var session = ReviewSession(coded, check: check(coded, notes))
    session.replay(log.current, earlier: log.earlier)
    return session
  }

  private func check(_ coded: CodedEncounter, _ notes: [Note]) -> CodeCheck {
    let lengths = Dictionary(notes.map { ($0.id, $0.text.utf8.count) }) { $1 }
    let reports = notes.filter { $0.documentType == .operativeReport || $0.documentType == .procedureReport }
    let days = Dictionary(reports.map { ($0.id, $0.dictated?.date) }) { $1 }
    let edits = CodingEdits(books: books, profiles: profiles)
    return CodeCheck(
      entry: { [books] in books.entry($0, $1, on: coded.encounter.date) }, noteLength: { lengths[$0] },
      procedureDate: { days[$0] ?? nil }, findings: edits.findings)
  }

  /// Notes the state that recorded decisions lead to on new suggestions.
  func refreshState(of coded: CodedEncounter) throws {
    let key = EncounterKey(coded.encounter)
    guard !(try workspace.decisions(of: key).all.isEmpty) else { return }
    try workspace.put(stateOf: try session(coded).encounter, of: key)
  }
}

extension EncounterKey {
  init(_ encounter: Encounter) { self.init(client: encounter.client ?? "", id: encounter.id) }
}
