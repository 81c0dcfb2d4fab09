/// Finds the manifest row of each file of a folder: the nearest manifest up the path serves.
public struct ManifestIndex: Sendable {
  /// Rows of the notes found, defaults and profile values filled in, by the file's path below the folder.
  public private(set) var rows: [String: ManifestRow] = [:]
  /// Rows whose file is not there.
  public private(set) var missing: [IngestError] = []

  private var unlisted: [String: ManifestRow] = [:]
  private var folders: [String: Manifest] = [:]

  /// - Parameters:
  ///   - manifests: The manifests below the folder, at most one a folder.
  ///   - notes: Paths of the notes below the folder.
  ///   - profile: Values of a client's profile, the last to be asked, given its client id; `nil` asks for the client of the run.
  public init(
    manifests: [Manifest], notes: [String], profile: (_ client: String?) -> [ManifestColumn: String] = { _ in [:] }
  ) {
    for manifest in manifests { folders[Self.folder(of: manifest.path)] = manifest }
    let present = Set(notes)
    for manifest in manifests.sorted(by: { $0.path < $1.path }) { take(manifest, present: present, profile: profile) }
    for path in notes where rows[path] == nil {
      unlisted[path] = Self.defaults(for: path, manifest: manifest(for: path), profile: profile)
    }
  }

  /// The manifest that speaks for the folder of `path`, or `nil`.
  public func manifest(for path: String) -> Manifest? {
    var folder = Self.folder(of: path)
    while true {
      if let manifest = folders[folder] { return manifest }
      if folder.isEmpty { return nil }
      folder = Self.folder(of: folder)
    }
  }

  /// The row of the note at `path`; for a note that no manifest lists, the defaults alone.
  public func row(for path: String) -> ManifestRow? { rows[path] ?? unlisted[path] }

  private mutating func take(
    _ manifest: Manifest, present: Set<String>, profile: (String?) -> [ManifestColumn: String]
  ) {
    let folder = Self.folder(of: manifest.path)
    for row in manifest.rows {
      guard let file = row.file else { continue }
      let path = folder.isEmpty ? file : "\(folder)/\(file)"
      guard present.contains(path) else {
        missing.append(.missing(file: file, manifest: manifest.path, place: row.place))
        continue
      }
      var filled = manifest.defaults.map { row.filled(from: $0) } ?? row
      filled = filled.filled(from: Self.profileRow(profile(filled.values[.client])))
      rows[path] = filled
    }
  }

  private static func defaults(
    for path: String, manifest: Manifest?, profile: (String?) -> [ManifestColumn: String]
  ) -> ManifestRow {
    var row = ManifestRow(manifest: manifest?.path ?? path, place: "defaults", values: [:])
    if let defaults = manifest?.defaults {
      row = row.filled(from: defaults, except: ManifestColumn.ownToAnEncounter)
    }
    return row.filled(from: profileRow(profile(row.values[.client])))
  }

  private static func profileRow(_ values: [ManifestColumn: String]) -> ManifestRow {
    ManifestRow(manifest: "profile", place: "profile", values: values)
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
