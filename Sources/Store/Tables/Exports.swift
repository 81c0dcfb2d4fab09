internal import Foundation
internal import GRDB
public import Messages

/// One file that left the house for one claim.
public struct ExportEntry: Hashable, Sendable, Codable {
  public var client: String
  public var controlNumber: String
  /// `fhir`, `837p` ...
  public var format: String
  /// Name of the file, without its folder.
  public var file: String
  /// SHA-256 of the file, 64 lower-case hexadecimal digits.
  public var sha256: String
  public var time: Moment
  public var purpose: Purpose
  /// Number of the batch that the claim left in, ISA13; `nil`: a file of its own.
  public var batch: Int?
  /// ST02 of the transaction within the batch.
  public var transactionSet: String?

  /// What the claim was sent as.
  public enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
    case original
    case replacement
    case void
    /// The same claim again, because the first file never arrived.
    case resend
  }

  public init(
    client: String, controlNumber: String, format: String, file: String, sha256: String, time: Moment,
    purpose: Purpose = .original, batch: Int? = nil, transactionSet: String? = nil
  ) {
    self.client = client
    self.controlNumber = controlNumber
    self.format = format
    self.file = file
    self.sha256 = sha256
    self.time = time
    self.purpose = purpose
    self.batch = batch
    self.transactionSet = transactionSet
  }
}

extension Workspace {
  /// Adds the claims of one file to the ledger of exports and keeps them as they left; one transaction.
  public func record(_ entries: [(entry: ExportEntry, claim: Claim)]) throws(StoreError) {
    try write { database in
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO exports
            (client, control_number, format, file, sha256, time, purpose, batch, transaction_set)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for (entry, claim) in entries {
        try insert.execute(arguments: [
          entry.client, entry.controlNumber, entry.format, entry.file, entry.sha256, entry.time.description,
          entry.purpose.rawValue, entry.batch, entry.transactionSet,
        ])
        try Self.put(claim, database)
      }
    }
  }

  /// The ledger of exports, oldest first; of all clients when `client` is `nil`.
  public func exports(client: String? = nil) throws(StoreError) -> [ExportEntry] {
    let sql = "SELECT * FROM exports WHERE ?1 IS NULL OR client = ?1 ORDER BY sequence"
    let rows = try read { try Row.fetchAll($0, sql: sql, arguments: [client]) }
    var entries: [ExportEntry] = []
    for row in rows {
      let number: String = row["control_number"]
      guard let time = Moment(row["time"] as String), let purpose = ExportEntry.Purpose(rawValue: row["purpose"])
      else { throw .damaged(workspace: path, table: "export", key: number) }
      entries.append(
        ExportEntry(
          client: row["client"], controlNumber: number, format: row["format"], file: row["file"],
          sha256: row["sha256"], time: time, purpose: purpose, batch: row["batch"],
          transactionSet: row["transaction_set"]))
    }
    return entries
  }

  /// A number for a new batch: one more than any before it in this workspace, whatever became of those.
  public func reserveBatch(client: String, payer: String, format: String, at time: Moment) throws(StoreError) -> Int {
    try write { database in
      try database.execute(
        sql: "INSERT INTO batches (client, payer, format, time) VALUES (?, ?, ?, ?)",
        arguments: [client, payer, format, time.description])
      return Int(database.lastInsertedRowID)
    }
  }
}
