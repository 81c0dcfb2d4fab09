internal import Foundation
internal import GRDB
internal import Messages

/// The table of notes within one transaction, with its statements prepared once.
struct NotesTable {
  private let folder: String
  private let received: String?
  private let sameBytes: Statement
  private let sameFile: Statement
  private let sameName: Statement
  private let insert: Statement
  private let delete: Statement
  private let open: Statement
  private let touch: Statement
  private let forget: Statement

  /// - Parameters:
  ///   - folder: The folder that the notes were read from.
  ///   - time: When they were read.
  init(_ database: Database, folder: String, at time: Moment?) throws {
    self.folder = folder
    received = time?.description
    sameBytes = try database.cachedStatement(
      sql:
        "SELECT encounter, id, folder, path, message FROM notes WHERE client = ? AND sha256 = ? ORDER BY folder, path")
    sameFile = try database.cachedStatement(
      sql: "SELECT encounter, id FROM notes WHERE client = ? AND folder = ? AND path = ?")
    sameName = try database.cachedStatement(
      sql: "SELECT encounter, id FROM notes WHERE client = ? AND encounter = ? AND id = ?")
    insert = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO notes (client, encounter, id, folder, path, sha256, message)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    delete = try database.cachedStatement(sql: "DELETE FROM notes WHERE client = ? AND encounter = ? AND id = ?")
    open = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO encounters (client, id, received, charges, findings) VALUES (?, ?, ?, x'5B5D', x'5B5D')
        """)
    touch = try database.cachedStatement(sql: "UPDATE encounters SET fingerprint = NULL WHERE client = ? AND id = ?")
    forget = try database.cachedStatement(
      sql: """
        DELETE FROM encounters WHERE client = ?1 AND id = ?2
          AND NOT EXISTS (SELECT 1 FROM notes WHERE client = ?1 AND encounter = ?2)
          AND NOT EXISTS (SELECT 1 FROM decisions WHERE client = ?1 AND encounter = ?2)
          AND NOT EXISTS (SELECT 1 FROM quality_acts WHERE client = ?1 AND encounter = ?2)
          AND NOT EXISTS (SELECT 1 FROM blind_decisions WHERE client = ?1 AND encounter = ?2)
        """)
  }

  func put(_ note: Note, isNamed: Bool) throws -> NoteOutcome {
    let client = note.encounter.client ?? ""
    let encounter = note.encounter.id
    let known = try Row.fetchAll(sameBytes, arguments: [client, note.source.sha256])
    let samePath = known.filter { $0["path"] == note.source.path }
    if let there = samePath.first(where: { $0["folder"] == folder })
      ?? samePath.first(where: { $0["encounter"] == encounter })
    {
      return try refresh(note, client, there)
    }
    if known.contains(where: { !isNamed || $0["encounter"] == encounter }) { return .duplicate }
    let before =
      try Row.fetchOne(sameFile, arguments: [client, folder, note.source.path])
      ?? Row.fetchOne(sameName, arguments: [client, encounter, note.id])
    if let before { try leave(before["encounter"], before["id"], client, for: encounter) }
    try store(note, client)
    return before == nil ? .ingested : .superseded
  }

  // The same file again: only what the manifest says about it can be new.
  private func refresh(_ note: Note, _ client: String, _ there: Row) throws -> NoteOutcome {
    if there["message"] == (try Workspace.json(message: note)) { return .duplicate }
    try leave(there["encounter"], there["id"], client, for: note.encounter.id)
    try store(note, client)
    return .updated
  }

  // Takes a note out of the encounter that it is no longer of.
  private func leave(_ before: String, _ id: String, _ client: String, for encounter: String) throws {
    guard before != encounter else { return }
    try delete.execute(arguments: [client, before, id])
    try touch.execute(arguments: [client, before])
    try forget.execute(arguments: [client, before])
  }

  private func store(_ note: Note, _ client: String) throws {
    let encounter = note.encounter.id
    try open.execute(arguments: [client, encounter, received])
    try insert.execute(arguments: [
      client, encounter, note.id, folder, note.source.path, note.source.sha256, try Workspace.json(message: note),
    ])
    try touch.execute(arguments: [client, encounter])
  }
}
