internal import Foundation
internal import GRDB
public import Messages

/// The decisions of a second coder, who does not see those of the first.
extension Workspace {
  /// Adds decisions of a second coder; the state of the encounter stays as it is.
  ///
  /// - Returns: How many decisions of the coder about the encounter are recorded now.
  @discardableResult
  public func recordBlind(
    _ decisions: [Decision], by coder: String, of key: EncounterKey
  ) throws(StoreError) -> Int {
    try write { database in
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO blind_decisions (client, encounter, coder, generation, message)
          SELECT client, id, ?3, generation, ?4 FROM encounters WHERE client = ?1 AND id = ?2
          """)
      for decision in decisions {
        try insert.execute(arguments: [key.client, key.id, coder, try Self.json(decision)])
      }
      let count = try database.cachedStatement(
        sql: "SELECT count(*) FROM blind_decisions WHERE client = ? AND encounter = ? AND coder = ?")
      return try Int.fetchOne(count, arguments: [key.client, key.id, coder]) ?? 0
    }
  }

  /// The decisions of the second coder of an encounter, `nil` when there is none yet.
  public func blindDecisions(of key: EncounterKey) throws(StoreError) -> (coder: String, log: DecisionLog)? {
    let sql = """
      SELECT sequence, coder, message, blind_decisions.generation = encounters.generation AS current
      FROM blind_decisions JOIN encounters
        ON encounters.client = blind_decisions.client AND encounters.id = blind_decisions.encounter
      WHERE blind_decisions.client = ? AND encounter = ? ORDER BY sequence
      """
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [key.client, key.id]) }
    guard let coder = rows.first.map({ $0["coder"] as String }) else { return nil }
    var log = DecisionLog()
    for row in rows where row["coder"] == coder {
      let decision = try value(
        Decision.self, row["message"], table: "blind decision", key: String(row["sequence"] as Int))
      if row["current"] { log.current.append(decision) } else { log.earlier.append(decision) }
    }
    return (coder, log)
  }
}
