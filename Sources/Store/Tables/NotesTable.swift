internal import Foundation
internal import GRDB
internal import Messages

/// The table of notes within one transaction, with its statements prepared once.
struct NotesTable {
  private let sameBytes: Statement
  private let sameName: Statement
  private let insert: Statement
  private let delete: Statement
  private let open: Statement
  private let touch: Statement
  private let forget: Statement

  init(_ database: Database) throws {
    sameBytes = try database.cachedStatement(
      sql: "SELECT encounter, id, path, message FROM notes WHERE client = ? AND sha256 = ? ORDER BY path")
    sameName = try database.cachedStatement(
      sql: "SELECT 1 FROM notes WHERE client = ? AND encounter = ? AND id = ?")
    insert = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO notes (client, encounter, id, path, sha256, message) VALUES (?, ?, ?, ?, ?, ?)")
    delete = try database.cachedStatement(sql: "DELETE FROM notes WHERE client = ? AND encounter = ? AND id = ?")
    open = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO encounters (client, id, charges, findings) VALUES (?, ?, x'5B5D', x'5B5D')")
    touch = try database.cachedStatement(sql: "UPDATE encounters SET fingerprint = NULL WHERE client = ? AND id = ?")
    forget = try database.cachedStatement(
      sql: """
        DELETE FROM encounters WHERE client = ?1 AND id = ?2
          AND NOT EXISTS (SELECT 1 FROM notes WHERE client = ?1 AND encounter = ?2)
          AND NOT EXISTS (SELECT 1 FROM decisions WHERE client = ?1 AND encounter = ?2)
        """)
  }

  func put(_ note: Note, isNamed: Bool) throws -> NoteOutcome {
    let client = note.encounter.client ?? ""
    let known = try Row.fetchAll(sameBytes, arguments: [client, note.source.sha256])
    if let there = known.first(where: { $0["path"] == note.source.path }) {
      return try refresh(note, client, there)
    }
    let elsewhere = known.contains { !isNamed || $0["encounter"] == note.encounter.id }
    if elsewhere { return .duplicate }
    let supersedes = try Row.fetchOne(sameName, arguments: [client, note.encounter.id, note.id]) != nil
    try store(note, client)
    return supersedes ? .superseded : .ingested
  }

  // The same file again: only what the manifest says about it can be new.
  private func refresh(_ note: Note, _ client: String, _ there: Row) throws -> NoteOutcome {
    let message = try Workspace.json(message: note)
    if there["message"] == message { return .duplicate }
    let before: String = there["encounter"]
    if before != note.encounter.id {
      try delete.execute(arguments: [client, before, there["id"] as String])
      try touch.execute(arguments: [client, before])
      try forget.execute(arguments: [client, before])
    }
    try store(note, client)
    return .updated
  }

  private func store(_ note: Note, _ client: String) throws {
    let encounter = note.encounter.id
    try open.execute(arguments: [client, encounter])
    try insert.execute(arguments: [
      client, encounter, note.id, note.source.path, note.source.sha256, try Workspace.json(message: note),
    ])
    try touch.execute(arguments: [client, encounter])
  }
}
