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
  private let standards: FolderStandards
  private let index: ManifestIndex
  // Notes that have the id of another note before them.
  private let clashes: [String: String]

  /// - Parameters:
  ///   - client: The client of the run; `nil`: as the manifests say, else ``defaultClient``.
  ///   - standards: What the profiles say.
  init(_ folder: URL, client: String?, standards: FolderStandards = FolderStandards()) throws(PipelineError) {
    scan = try FolderScan(folder)
    var tables = FolderTables(manifestsOf: scan)
    self.client = client
    self.standards = standards
    let index = ManifestIndex(manifests: tables.manifests, notes: scan.notes) { named in
      standards.defaults(of: named ?? client ?? Self.defaultClient)
    }
    let payers = Self.payers(of: scan.notes, index, client)
    tables.readCharges(of: scan) { request in
      let encounter = payers[request.encounter]
      return standards.price(
        request, client: encounter?.client ?? client ?? Self.defaultClient, payer: encounter?.payer)
    }
    self.index = index
    self.tables = tables
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
    var row = index.row(for: path)
    let named = row?.values[.client] ?? client ?? Self.defaultClient
    if let client, named != client { throw .otherClient(file: path, row: named, run: client) }
    row = row.map { standards.filled($0, client: named) }
    let note = try Ingester().process(
      NoteFile(path: path, bytes: bytes, row: row, hasManifest: index.manifest(for: path) != nil, client: named))
    return .note(note, isNamed: row?.values[.encounterID] != nil)
  }

  // Who pays for each encounter, so that its charges can be priced.
  private static func payers(
    of notes: [String], _ index: ManifestIndex, _ client: String?
  ) -> [String: (client: String, payer: String?)] {
    var payers: [String: (client: String, payer: String?)] = [:]
    for path in notes {
      guard let values = index.row(for: path)?.values else { continue }
      let encounter = values[.encounterID] ?? FileRole.noteID(of: path)
      guard payers[encounter]?.payer == nil else { continue }
      payers[encounter] = (values[.client] ?? client ?? defaultClient, values[.payerID])
    }
    return payers
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
