public import Foundation
internal import GRDB

/// The durable state of the firm's work: one SQLite file for many clients; every row names its client.
///
/// Each function is one transaction, on the disk when it returns. Readers do not wait for a writer (WAL); a second writer
/// waits some seconds and is then refused with ``StoreError/locked(workspace:)``.
public final class Workspace: Sendable {
  /// The file within the folder of a workspace.
  public static let fileName = "workspace.sqlite"

  /// Path of the SQLite file, for errors.
  public let path: String

  private let database: DatabasePool

  /// Opens the workspace in `folder`, making both where they are not there yet.
  ///
  /// - Parameter patience: Seconds to wait for another writer.
  public init(folder: URL, patience: Double = 5) throws(StoreError) {
    let file = folder.appending(path: Self.fileName)
    path = file.path
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unreachable(workspace: file.path, problem: "the folder cannot be made")
    }
    do {
      database = try DatabasePool(path: file.path, configuration: Self.configuration(patience: patience))
      let migrator = Migrations.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw StoreError.newer(workspace: file.path) }
      if try !database.read(migrator.hasCompletedMigrations) { try migrator.migrate(database) }
    } catch {
      throw Self.storeError(error, path: file.path)
    }
  }

  /// Whether there is a workspace in `folder`.
  public static func exists(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: fileName).path)
  }

  private static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // WAL alone syncs at checkpoints only; a decision must outlive a power cut.
      if !database.configuration.readonly { try database.execute(sql: "PRAGMA synchronous = FULL") }
    }
    return configuration
  }
}

extension Workspace {
  /// Reads in one consistent state of the database.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.read(body) } catch { throw Self.storeError(error, path: path) }
  }

  /// Writes in one transaction; nothing is written when `body` throws.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try database.writeWithoutTransaction { try inTransaction($0, body) } } catch {
      throw Self.storeError(error, path: path)
    }
  }

  private func inTransaction<Value>(_ database: Database, _ body: (Database) throws -> Value) throws -> Value {
    var value: Value?
    // Immediate: the lock is asked for before anything is read, so that waiting for it can help.
    try database.inTransaction(.immediate) {
      value = try body(database)
      return .commit
    }
    guard let value else { preconditionFailure("the transaction did not run") }
    return value
  }

  private static func storeError(_ error: any Error, path: String) -> StoreError {
    if let error = error as? StoreError { return error }
    guard let error = error as? DatabaseError else { return .unreachable(workspace: path, problem: "input and output") }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(workspace: path)
    case .SQLITE_FULL: return .full(workspace: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .notAWorkspace(workspace: path)
    case .SQLITE_CANTOPEN: return .unreachable(workspace: path, problem: "the file cannot be opened")
    case .SQLITE_READONLY, .SQLITE_PERM: return .unreachable(workspace: path, problem: "it may not be written")
    case .SQLITE_IOERR: return .unreachable(workspace: path, problem: "input and output error")
    default: return .failed(workspace: path, code: Int(error.extendedResultCode.rawValue))
    }
  }
}

extension Workspace {
  /// Runs `body` while no other program can write; for tests of what happens then.
  package func holdingTheLock(_ body: () throws -> Void) throws {
    try database.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try body()
        return .rollback
      }
    }
  }
}
