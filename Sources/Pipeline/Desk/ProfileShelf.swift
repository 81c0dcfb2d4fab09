internal import Edits
internal import Foundation
internal import Ingest
internal import Profiles

/// Finds the profiles that work is done by: in the folder that is named, in the workspace, or beside the notes.
struct ProfileShelf {
  private let places: Places
  private let client: String?

  /// - Parameter client: The only client whose profile is read; `nil`: all.
  init(_ places: Places, client: String?) {
    self.places = places
    self.client = client
  }

  static let reader = ProfileReader(
    columns: Set(ManifestColumn.allCases.map(\.rawValue)), edits: EditRegistry.reservedIDs)

  /// The profiles for a run over `notes`.
  func profiles(beside notes: URL) throws -> ProfileSet {
    if let folder = common ?? Self.existing(notes) { return try read(folder) }
    return ProfileSet()
  }

  /// The profiles for work on what was run, latest first: a folder of notes speaks for the client that it was run for.
  func profiles(besideRuns runs: [(client: String, folder: String)]) throws -> ProfileSet {
    if let folder = common { return try read(folder) }
    var profiles = ProfileSet()
    var done: Set<String> = []
    for run in runs where !done.contains(run.client) {
      guard let folder = Self.existing(URL(filePath: run.folder)) else { continue }
      // A run that named no client did the work of those that its manifests name.
      let named = run.client == FolderReader.defaultClient ? client : run.client
      let found = try ProfileSet(folder: folder, reader: Self.reader, client: named)
      for owner in found.clients.keys.sorted() where done.insert(owner).inserted {
        profiles.lay(found, for: owner)
      }
    }
    return profiles
  }

  // One folder for all clients.
  private var common: URL? { places.profiles ?? Self.existing(places.workspace) }

  private func read(_ folder: URL) throws -> ProfileSet {
    try ProfileSet(folder: folder, reader: Self.reader, client: client)
  }

  private static func existing(_ folder: URL) -> URL? {
    let profiles = folder.appending(path: "profiles")
    return FileManager.default.fileExists(atPath: profiles.path) ? profiles : nil
  }
}
