internal import Foundation
internal import GRDB
public import Messages

/// The recorded decisions about one encounter, oldest first.
public struct DecisionLog: Hashable, Sendable {
  /// Made on an older set of suggestions.
  public var earlier: [Decision] = []
  /// Made on the suggestions of today.
  public var current: [Decision] = []

  public init() {}

  public var all: [Decision] { earlier + current }
}

extension Workspace {
  /// Adds decisions about one encounter to the log and notes where they lead to; one transaction.
  ///
  /// - Returns: How many decisions about the encounter are recorded now: more than the caller knows of when others
  ///   have recorded some meanwhile.
  @discardableResult
  public func record(
    _ decisions: [Decision], leadingTo reviewed: ReviewedEncounter, of key: EncounterKey
  ) throws(StoreError) -> Int {
    try write { database in
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO decisions (client, encounter, generation, message)
          SELECT client, id, generation, ?3 FROM encounters WHERE client = ?1 AND id = ?2
          """)
      for decision in decisions {
        try insert.execute(arguments: [key.client, key.id, try Self.json(decision)])
      }
      try Self.set(reviewed, of: key, database)
      return try Self.decisionCount(of: key, database)
    }
  }

  /// How many decisions about an encounter are recorded.
  public func decisionCount(of key: EncounterKey) throws(StoreError) -> Int {
    try read { try Self.decisionCount(of: key, $0) }
  }

  /// Notes the state that the recorded decisions lead to on new suggestions.
  public func put(stateOf reviewed: ReviewedEncounter, of key: EncounterKey) throws(StoreError) {
    try write { try Self.set(reviewed, of: key, $0) }
  }

  /// The recorded decisions about an encounter.
  public func decisions(of key: EncounterKey) throws(StoreError) -> DecisionLog {
    let sql = """
      SELECT sequence, message, decisions.generation = encounters.generation AS current
      FROM decisions JOIN encounters ON encounters.client = decisions.client AND encounters.id = decisions.encounter
      WHERE decisions.client = ? AND encounter = ? ORDER BY sequence
      """
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [key.client, key.id]) }
    var log = DecisionLog()
    for row in rows {
      let sequence: Int = row["sequence"]
      let decision = try value(Decision.self, row["message"], table: "decision", key: String(sequence))
      if row["current"] { log.current.append(decision) } else { log.earlier.append(decision) }
    }
    return log
  }

  private static func decisionCount(of key: EncounterKey, _ database: Database) throws -> Int {
    let count = try database.cachedStatement(sql: "SELECT count(*) FROM decisions WHERE client = ? AND encounter = ?")
    return try Int.fetchOne(count, arguments: [key.client, key.id]) ?? 0
  }

  private static func set(_ reviewed: ReviewedEncounter, of key: EncounterKey, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE encounters SET state = ?, flagged = ? WHERE client = ? AND id = ?",
      arguments: [reviewed.state.rawValue, reviewed.flag != nil, key.client, key.id])
  }
}
