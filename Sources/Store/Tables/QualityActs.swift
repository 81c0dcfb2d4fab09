internal import Foundation
internal import GRDB
public import Messages

extension Workspace {
  /// Adds acts of quality assurance, each about an encounter of the client, all in one transaction.
  public func record(quality acts: [(client: String, act: QualityAct)]) throws(StoreError) {
    try write { database in
      let insert = try database.cachedStatement(
        sql: "INSERT INTO quality_acts (client, encounter, message) VALUES (?, ?, ?)")
      for entry in acts {
        try insert.execute(arguments: [entry.client, entry.act.encounter, try Self.json(entry.act)])
      }
    }
  }

  /// The acts of quality assurance by encounter, oldest first; of all clients when `client` is `nil`.
  public func qualityActs(client: String? = nil) throws(StoreError) -> [EncounterKey: [QualityAct]] {
    let sql = "SELECT * FROM quality_acts WHERE ?1 IS NULL OR client = ?1 ORDER BY sequence"
    return try qualityActs(of: try read { try Row.fetchAll($0, sql: sql, arguments: [client]) })
  }

  /// The acts of quality assurance on one encounter, oldest first.
  public func qualityActs(of key: EncounterKey) throws(StoreError) -> [QualityAct] {
    let sql = "SELECT * FROM quality_acts WHERE client = ? AND encounter = ? ORDER BY sequence"
    return try qualityActs(of: try read { try Row.fetchAll($0, sql: sql, arguments: [key.client, key.id]) })[key] ?? []
  }

  private func qualityActs(of rows: [Row]) throws(StoreError) -> [EncounterKey: [QualityAct]] {
    var acts: [EncounterKey: [QualityAct]] = [:]
    for row in rows {
      let act = try value(
        QualityAct.self, row["message"], table: "quality act", key: String(row["sequence"] as Int))
      acts[EncounterKey(client: row["client"], id: row["encounter"]), default: []].append(act)
    }
    return acts
  }
}
