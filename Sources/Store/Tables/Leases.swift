internal import Foundation
internal import GRDB
public import Messages

/// Who has an encounter open.
public struct Lease: Hashable, Sendable {
  public var key: EncounterKey
  public var reviewer: String
  /// Seconds since 1970 of the reviewer's last act or key.
  public var seen: Int

  public init(key: EncounterKey, reviewer: String, seen: Int) {
    self.key = key
    self.reviewer = reviewer
    self.seen = seen
  }
}

extension Workspace {
  /// Takes an encounter for a reviewer unless another has it; gives the lease that holds then.
  ///
  /// - Parameters:
  ///   - now: Seconds since 1970.
  ///   - length: Seconds after which the lease of somebody who does nothing may be taken.
  public func lease(
    _ key: EncounterKey, for reviewer: String, now: Int, length: Int
  ) throws(StoreError) -> Lease {
    try write { database in
      let held = try Self.lease(of: key, database)
      if let held, held.reviewer != reviewer, now - held.seen < length { return held }
      try database.execute(
        sql: "INSERT OR REPLACE INTO leases (client, encounter, reviewer, seen) VALUES (?, ?, ?, ?)",
        arguments: [key.client, key.id, reviewer, now])
      return Lease(key: key, reviewer: reviewer, seen: now)
    }
  }

  /// Gives back what a reviewer had; what another has meanwhile stays with them.
  public func giveBack(_ key: EncounterKey, from reviewer: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM leases WHERE client = ? AND encounter = ? AND reviewer = ?",
        arguments: [key.client, key.id, reviewer])
    }
  }

  /// The leases that hold, by client and encounter.
  public func leases(now: Int, length: Int) throws(StoreError) -> [Lease] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM leases WHERE ? - seen < ? ORDER BY client, encounter", arguments: [now, length]
      ).map(Self.lease)
    }
  }

  private static func lease(of key: EncounterKey, _ database: Database) throws -> Lease? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM leases WHERE client = ? AND encounter = ?", arguments: [key.client, key.id]
    ).map(lease)
  }

  private static func lease(_ row: Row) -> Lease {
    Lease(
      key: EncounterKey(client: row["client"], id: row["encounter"]), reviewer: row["reviewer"], seen: row["seen"])
  }
}
