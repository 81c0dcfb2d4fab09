internal import Foundation
internal import GRDB
public import Messages

/// The time from opening an encounter on the screen to leaving it, with what is needed to leave idle time out.
public struct Sitting: Hashable, Sendable {
  public var client: String
  public var encounter: String
  public var reviewer: String
  public var opened: Moment
  /// `nil`: still open, or killed; then the last second of activity is all that is known.
  public var closed: Moment?
  /// Seconds after `opened` in which a key was pressed, rising, each once.
  public var activity: [Int]
  /// Whether it was a second coding, without sight of the first.
  public var isBlind: Bool

  public init(
    client: String, encounter: String, reviewer: String, opened: Moment, closed: Moment? = nil, activity: [Int] = [],
    isBlind: Bool = false
  ) {
    self.client = client
    self.encounter = encounter
    self.reviewer = reviewer
    self.opened = opened
    self.closed = closed
    self.activity = activity
    self.isBlind = isBlind
  }

  /// Seconds of work: pauses longer than `pause` count as `pause`.
  public func activeSeconds(pause: Int) -> Int {
    let end = closed.map { $0.secondsSince1970 - opened.secondsSince1970 }
    var seconds = 0
    var before = 0
    for second in activity + (end.map { [$0] } ?? []) {
      seconds += min(pause, max(0, second - before))
      before = max(before, second)
    }
    return seconds
  }
}

extension Workspace {
  /// Notes that a reviewer has opened an encounter, and gives the number of the sitting.
  public func begin(_ sitting: Sitting) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO sittings (client, encounter, reviewer, opened, activity, blind) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          sitting.client, sitting.encounter, sitting.reviewer, sitting.opened.description,
          try Self.json(sitting.activity), sitting.isBlind,
        ])
      return Int(database.lastInsertedRowID)
    }
  }

  /// Notes what became of a sitting since.
  public func update(_ number: Int, _ sitting: Sitting) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE sittings SET closed = ?, activity = ? WHERE sequence = ?",
        arguments: [sitting.closed?.description, try Self.json(sitting.activity), number])
    }
  }

  /// The sittings, oldest first; of all clients when `client` is `nil`.
  public func sittings(client: String? = nil) throws(StoreError) -> [Sitting] {
    let sql = "SELECT * FROM sittings WHERE ?1 IS NULL OR client = ?1 ORDER BY sequence"
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var sittings: [Sitting] = []
    for row in rows {
      let number = String(row["sequence"] as Int)
      guard let opened = Moment(row["opened"] as String) else {
        throw .damaged(workspace: path, table: "sitting", key: number)
      }
      sittings.append(
        Sitting(
          client: row["client"], encounter: row["encounter"], reviewer: row["reviewer"], opened: opened,
          closed: (row["closed"] as String?).flatMap { Moment($0) },
          activity: try value([Int].self, row["activity"], table: "sitting", key: number),
          isBlind: row["blind"]))
    }
    return sittings
  }
}
