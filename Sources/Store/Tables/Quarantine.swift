internal import Foundation
internal import GRDB
public import Messages

/// A file that was set aside, with the reason.
public struct QuarantineEntry: Hashable, Sendable, Codable {
  public var client: String
  /// The folder of the run.
  public var folder: String
  /// Path below it.
  public var path: String
  /// `nil` when the file could not be read.
  public var sha256: String?
  public var report: ErrorReport
  public var time: Moment

  public init(
    client: String, folder: String, path: String, sha256: String?, report: ErrorReport, time: Moment
  ) {
    self.client = client
    self.folder = folder
    self.path = path
    self.sha256 = sha256
    self.report = report
    self.time = time
  }
}

extension Workspace {
  /// Notes what was set aside and what was not: a file that could be read leaves the quarantine.
  public func quarantine(
    _ entries: [QuarantineEntry], cleared: [(client: String, path: String)]
  ) throws(StoreError) {
    try write { database in
      let clear = try database.cachedStatement(sql: "DELETE FROM quarantine WHERE client = ? AND path = ?")
      for file in cleared { try clear.execute(arguments: [file.client, file.path]) }
      let insert = try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO quarantine (client, folder, path, sha256, reason, place, problem, fix, time)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for entry in entries {
        let report = entry.report
        try insert.execute(arguments: [
          entry.client, entry.folder, entry.path, entry.sha256, report.id, report.place, report.problem, report.fix,
          entry.time.description,
        ])
      }
    }
  }

  /// What is set aside, by client, folder and path; of all clients when `client` is `nil`.
  public func quarantine(client: String? = nil) throws(StoreError) -> [QuarantineEntry] {
    let sql = "SELECT * FROM quarantine WHERE ?1 IS NULL OR client = ?1 ORDER BY client, folder, path"
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var entries: [QuarantineEntry] = []
    for row in rows {
      let file: String = row["path"]
      guard let time = Moment(row["time"] as String) else {
        throw .damaged(workspace: path, table: "quarantine", key: file)
      }
      let report = ErrorReport(row["reason"], at: row["place"], row["problem"], fix: row["fix"])
      entries.append(
        QuarantineEntry(
          client: row["client"], folder: row["folder"], path: file, sha256: row["sha256"], report: report, time: time))
    }
    return entries
  }

  /// Takes out of the quarantine what lay in `folder` and was not set aside again by a whole run over it.
  ///
  /// - Parameter client: Only what was set aside for this client; `nil`: for any.
  public func clearQuarantine(folder: String, client: String?, except paths: Set<String>) throws(StoreError) {
    try write { database in
      let known = try String.fetchAll(
        database, sql: "SELECT path FROM quarantine WHERE folder = ?1 AND (?2 IS NULL OR client = ?2)",
        arguments: [folder, client])
      let clear = try database.cachedStatement(
        sql: "DELETE FROM quarantine WHERE folder = ?1 AND path = ?3 AND (?2 IS NULL OR client = ?2)")
      for path in known where !paths.contains(path) { try clear.execute(arguments: [folder, client, path]) }
    }
  }
}
