internal import Foundation
internal import GRDB
public import Messages

/// An answer about one claim, as it stands in the ledger.
public struct ResponseEntry: Hashable, Sendable, Codable {
  public var client: String
  public var controlNumber: String
  /// Name of the file that was read, without its folder.
  public var file: String
  /// SHA-256 of that file, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// When it was read.
  public var time: Moment
  public var response: ClaimResponse

  public init(
    client: String, controlNumber: String, file: String, sha256: String, time: Moment, response: ClaimResponse
  ) {
    self.client = client
    self.controlNumber = controlNumber
    self.file = file
    self.sha256 = sha256
    self.time = time
    self.response = response
  }
}

extension Workspace {
  /// Adds the answers of one file to the ledger; one transaction.
  ///
  /// - Returns: False, and nothing is added, when a file with the same bytes was read before.
  public func record(_ entries: [ResponseEntry], ofFile sha256: String) throws(StoreError) -> Bool {
    try write { database in
      let known = "SELECT EXISTS (SELECT 1 FROM responses WHERE sha256 = ?)"
      if try Bool.fetchOne(database, sql: known, arguments: [sha256]) ?? false { return false }
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO responses (client, control_number, file, sha256, time, message) VALUES (?, ?, ?, ?, ?, ?)
          """)
      for entry in entries {
        try insert.execute(arguments: [
          entry.client, entry.controlNumber, entry.file, entry.sha256, entry.time.description,
          try Self.json(entry.response),
        ])
      }
      return true
    }
  }

  /// The answers, oldest first; of all clients when `client` is `nil`.
  public func responses(client: String? = nil) throws(StoreError) -> [ResponseEntry] {
    let sql = "SELECT * FROM responses WHERE ?1 IS NULL OR client = ?1 ORDER BY sequence"
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var entries: [ResponseEntry] = []
    for row in rows {
      let number: String = row["control_number"]
      guard let time = Moment(row["time"] as String) else {
        throw .damaged(workspace: path, table: "response", key: number)
      }
      entries.append(
        ResponseEntry(
          client: row["client"], controlNumber: number, file: row["file"], sha256: row["sha256"], time: time,
          response: try value(ClaimResponse.self, row["message"], table: "response", key: number)))
    }
    return entries
  }
}
