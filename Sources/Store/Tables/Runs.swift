public import Foundation
internal import GRDB
public import Messages

/// A run over a folder; one without `finished` is under way or was killed.
public struct RunEntry: Hashable, Sendable {
  public var number: Int
  public var client: String
  public var folder: String
  public var started: Moment
  public var finished: Moment?
  /// JSON of the run's summary.
  public var counts: Data?
}

extension Workspace {
  /// Notes that a run has begun, and gives its number.
  public func beginRun(client: String, folder: String, at time: Moment) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO runs (client, folder, started) VALUES (?, ?, ?)",
        arguments: [client, folder, time.description])
      return Int(database.lastInsertedRowID)
    }
  }

  /// Notes that a run is over, with its summary.
  public func endRun(_ number: Int, counts: some Encodable, at time: Moment) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE runs SET finished = ?, counts = ? WHERE number = ?",
        arguments: [time.description, try Self.json(counts), number])
    }
  }

  /// The runs, oldest first.
  public func runs(client: String? = nil) throws(StoreError) -> [RunEntry] {
    let sql = "SELECT * FROM runs WHERE ?1 IS NULL OR client = ?1 ORDER BY number"
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var runs: [RunEntry] = []
    for row in rows {
      let number: Int = row["number"]
      guard let started = Moment(row["started"] as String) else {
        throw .damaged(workspace: path, table: "run", key: String(number))
      }
      runs.append(
        RunEntry(
          number: number, client: row["client"], folder: row["folder"], started: started,
          finished: (row["finished"] as String?).flatMap { Moment($0) }, counts: row["counts"]))
    }
    return runs
  }
}
