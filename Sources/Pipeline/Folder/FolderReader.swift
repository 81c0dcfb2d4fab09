internal import Foundation
internal import Ingest
internal import Messages

/// A note of a folder as it was read, or why it was not.
enum NoteReading: Sendable {
  /// `isNamed`: a manifest says which encounter the note belongs to.
  case note(Note, isNamed: Bool)
  case failure(FileFailure)

  var failure: FileFailure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

/// Reads a folder that a client delivered: its manifests and charges at once, its notes when asked.
struct FolderReader: Sendable {
  /// The client of notes for which nobody names one.
  static let defaultClient = "default"

  let scan: FolderScan
  let tables: FolderTables
  /// Rows of manifests whose note is missing, and charge rows that could not be read.
  let rowErrors: [IngestError]

  private let client: String?
  private let index: ManifestIndex
  // Notes that have the id of another note before them.
  private let clashes: [String: String]

  /// - Parameters:
  ///   - client: The client of the run; `nil`: as the manifests say, else ``defaultClient``.
  ///   - defaults: Values of a client's profile.
  init(
    _ folder: URL, client: String?, defaults: (String) -> [ManifestColumn: String] = { _ in [:] }
  ) throws(PipelineError) {
    scan = try FolderScan(folder)
    tables = FolderTables(scan)
    self.client = client
    index = ManifestIndex(manifests: tables.manifests, notes: scan.notes) { named in
      defaults(named ?? client ?? Self.defaultClient)
    }
    rowErrors = index.missing + tables.rowErrors
    clashes = Self.clashes(of: scan.notes)
  }

  /// Files other than notes that are set aside.
  var failures: [FileFailure] {
    tables.failures.map { FileFailure(client: client(of: $0.path), $0.path, scan.bytes(of: $0.path), $0.error) }
      + scan.unknown.map {
        FileFailure(client: client(of: $0), $0, scan.bytes(of: $0), .unknownFormat(file: $0))
      }
  }

  /// Reads the note at `path`, one of the notes of ``scan``.
  func note(_ path: String) -> NoteReading {
    guard let bytes = scan.bytes(of: path) else {
      return .failure(FileFailure(client: client(of: path), path, nil, .unreadable(file: path)))
    }
    do throws(IngestError) {
      return try read(path, bytes)
    } catch {
      return .failure(FileFailure(client: client(of: path), path, bytes, error))
    }
  }

  private func read(_ path: String, _ bytes: [UInt8]) throws(IngestError) -> NoteReading {
    if let other = clashes[path] { throw .idTaken(file: path, other: other) }
    if let manifest = tables.unusableManifest(for: path) {
      throw .manifestUnusable(file: path, manifest: manifest)
    }
    let row = index.row(for: path)
    let named = row?.values[.client] ?? client ?? Self.defaultClient
    if let client, named != client { throw .otherClient(file: path, row: named, run: client) }
    let note = try Ingester().process(
      NoteFile(path: path, bytes: bytes, row: row, hasManifest: index.manifest(for: path) != nil, client: named))
    return .note(note, isNamed: row?.values[.encounterID] != nil)
  }

  // Whose quarantine a file goes into.
  private func client(of path: String) -> String {
    client ?? index.row(for: path)?.values[.client] ?? index.manifest(for: path)?.defaults?.values[.client]
      ?? Self.defaultClient
  }

  private static func clashes(of notes: [String]) -> [String: String] {
    var first: [String: String] = [:]
    var clashes: [String: String] = [:]
    for path in notes {
      let id = FileRole.noteID(of: path)
      if let other = first[id] { clashes[path] = other } else { first[id] = path }
    }
    return clashes
  }
}
