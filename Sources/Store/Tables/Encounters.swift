internal import Foundation
internal import GRDB
public import Messages

/// An encounter of the workspace, without its messages.
public struct EncounterEntry: Hashable, Sendable, Codable {
  public var client: String
  public var id: String
  public var state: ReviewedEncounter.State
  /// How many codes are suggested.
  public var suggestions: Int
  public var notes: Int
  /// Whether the supervisor is to look at it.
  public var isFlagged: Bool

  public init(
    client: String, id: String, state: ReviewedEncounter.State, suggestions: Int, notes: Int, isFlagged: Bool = false
  ) {
    self.client = client
    self.id = id
    self.state = state
    self.suggestions = suggestions
    self.notes = notes
    self.isFlagged = isFlagged
  }
}

extension Workspace {
  /// The encounters of a client by id; of all clients when `client` is `nil`.
  public func encounters(client: String? = nil) throws(StoreError) -> [EncounterEntry] {
    let sql = """
      SELECT client, id, state, suggestions, flagged,
        (SELECT count(*) FROM notes WHERE notes.client = encounters.client AND notes.encounter = encounters.id) AS notes
      FROM encounters WHERE ?1 IS NULL OR client = ?1 ORDER BY client, id
      """
    return try read { database in
      try Row.fetchAll(database, sql: sql, arguments: [client]).map { row in
        EncounterEntry(
          client: row["client"], id: row["id"], state: ReviewedEncounter.State(rawValue: row["state"]) ?? .open,
          suggestions: row["suggestions"], notes: row["notes"], isFlagged: row["flagged"])
      }
    }
  }

  /// When the first note of each encounter was read, where that is known; of all clients when `client` is `nil`.
  public func receipts(client: String? = nil) throws(StoreError) -> [EncounterKey: Moment] {
    let sql = "SELECT client, id, received FROM encounters WHERE received IS NOT NULL AND (?1 IS NULL OR client = ?1)"
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    return Dictionary(
      rows.compactMap { row in
        Moment(row["received"] as String).map { (EncounterKey(client: row["client"], id: row["id"]), $0) }
      }
    ) { $1 }
  }

  /// The encounters whose suggestions were not made from `fingerprint`, with at least one note, by client and id.
  public func encountersToSuggest(client: String? = nil, fingerprint: String) throws(StoreError) -> [EncounterKey] {
    let sql = """
      SELECT client, id FROM encounters
      WHERE (?1 IS NULL OR client = ?1) AND fingerprint IS NOT ?2
        AND EXISTS (SELECT 1 FROM notes WHERE notes.client = encounters.client AND notes.encounter = encounters.id)
      ORDER BY client, id
      """
    return try read { database in
      try Row.fetchAll(database, sql: sql, arguments: [client, fingerprint]).map { row in
        EncounterKey(client: row["client"], id: row["id"])
      }
    }
  }

  /// The charge lines of an encounter with the findings about them.
  public func charges(of key: EncounterKey) throws(StoreError) -> (lines: [ChargeLine], findings: [Finding]) {
    let sql = "SELECT charges, findings FROM encounters WHERE client = ? AND id = ?"
    guard let row = try read({ try Row.fetchOne($0, sql: sql, arguments: [key.client, key.id]) }) else {
      return ([], [])
    }
    return (
      try value([ChargeLine].self, row["charges"], table: "encounter", key: key.id),
      try value([Finding].self, row["findings"], table: "encounter", key: key.id)
    )
  }

  /// Sets the charge lines of an encounter; its suggestions are made anew when the lines are others.
  public func put(charges: [ChargeLine], findings: [Finding], of key: EncounterKey) throws(StoreError) {
    try write { database in
      let lines = try Self.json(charges)
      let notes = try Self.json(findings)
      try database.execute(
        sql: """
          UPDATE encounters SET charges = ?3, findings = ?4, fingerprint = NULL
          WHERE client = ?1 AND id = ?2 AND (charges <> ?3 OR findings <> ?4)
          """, arguments: [key.client, key.id, lines, notes])
    }
  }

  /// Stores suggestions made from `fingerprint`, all in one transaction; decisions stay as they are.
  public func put(_ coded: [CodedEncounter], fingerprint: String) throws(StoreError) {
    try write { database in
      let update = try database.cachedStatement(
        sql: """
          UPDATE encounters SET coded = ?3, fingerprint = ?4, suggestions = ?5,
            generation = generation + (coded IS NOT ?3)
          WHERE client = ?1 AND id = ?2
          """)
      for encounter in coded {
        try update.execute(arguments: [
          encounter.encounter.client ?? "", encounter.encounter.id, try Self.json(message: encounter), fingerprint,
          encounter.suggestions.count,
        ])
      }
    }
  }

  /// The suggestions of an encounter; `nil` when there is no such encounter or none were made yet.
  public func coded(_ key: EncounterKey) throws(StoreError) -> CodedEncounter? {
    let sql = "SELECT coded FROM encounters WHERE client = ? AND id = ?"
    let data = try read { try Data.fetchOne($0, sql: sql, arguments: [key.client, key.id]) }
    guard let data else { return nil }
    return try message(CodedEncounter.self, data, table: "encounter", key: key.id)
  }

  /// How many codes are suggested for all of `encounters` together.
  public func suggestionCount(of encounters: [EncounterKey]) throws(StoreError) -> Int {
    try read { database in
      let count = try database.cachedStatement(
        sql: "SELECT suggestions FROM encounters WHERE client = ? AND id = ?")
      return try encounters.reduce(0) { sum, key in
        sum + (try Int.fetchOne(count, arguments: [key.client, key.id]) ?? 0)
      }
    }
  }

  /// Every client that has work here, or had, in order.
  public func clients() throws(StoreError) -> [String] {
    let sql =
      "SELECT client FROM encounters UNION SELECT client FROM runs UNION SELECT client FROM quarantine ORDER BY 1"
    return try read { try String.fetchAll($0, sql: sql) }
  }

  /// The clients that have an encounter of this id.
  public func clients(having encounter: String) throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database, sql: "SELECT client FROM encounters WHERE id = ? ORDER BY client", arguments: [encounter])
    }
  }
}
