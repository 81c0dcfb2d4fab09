internal import Foundation
internal import GRDB
public import Messages

/// What became of a note that was put into the workspace.
public enum NoteOutcome: String, Hashable, Sendable {
  case ingested
  /// The same bytes are there; nothing changed.
  case duplicate
  /// The same bytes are there, and the manifest says something new about them.
  case updated
  /// Other bytes were there under the note's name; these took their place.
  case superseded
}

extension Workspace {
  /// Puts the notes of a folder into the workspace in one transaction and says what became of each.
  ///
  /// The same bytes under another name are a duplicate too, unless the manifest gives them another encounter (`named`
  /// holds the ids of notes whose encounter a manifest names). Other bytes take the place of what the folder had under
  /// that path before, or the encounter under that id. The first note of an encounter tells when it was received: `time`.
  public func put(
    _ notes: [Note], folder: String, named: Set<String> = [], at time: Moment? = nil
  ) throws(StoreError) -> [NoteOutcome] {
    try write { database in
      let table = try NotesTable(database, folder: folder, at: time)
      return try notes.map { try table.put($0, isNamed: named.contains($0.id)) }
    }
  }

  /// The notes of an encounter, by id.
  public func notes(client: String, encounter: String) throws(StoreError) -> [Note] {
    let rows = try read { database in
      try Row.fetchAll(
        database, sql: "SELECT id, message FROM notes WHERE client = ? AND encounter = ? ORDER BY id",
        arguments: [client, encounter])
    }
    var notes: [Note] = []
    for row in rows { notes.append(try message(Note.self, row["message"], table: "note", key: row["id"])) }
    return notes
  }

  /// The kinds of notes of each encounter, each once, in order; of all clients when `client` is `nil`.
  public func documentTypes(client: String? = nil) throws(StoreError) -> [EncounterKey: [DocumentType]] {
    let sql = """
      SELECT DISTINCT client, encounter, json_extract(CAST(message AS TEXT), '$.documentType') AS type
      FROM notes WHERE (?1 IS NULL OR client = ?1) AND type IS NOT NULL ORDER BY client, encounter, type
      """
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var types: [EncounterKey: [DocumentType]] = [:]
    for row in rows {
      guard let type = DocumentType(rawValue: row["type"]) else { continue }
      types[EncounterKey(client: row["client"], id: row["encounter"]), default: []].append(type)
    }
    return types
  }

  /// How many notes a client has; of all clients when `client` is `nil`.
  public func noteCount(client: String? = nil) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM notes WHERE ?1 IS NULL OR client = ?1", arguments: [client]) ?? 0
    }
  }
}
