/// What a manifest says about one note, as text; read into an encounter by ``EncounterReader``.
public struct ManifestRow: Hashable, Sendable {
  /// The manifest's path and the row in it, for errors: `line 7`, `notes[2]`.
  public var manifest: String
  public var place: String
  /// Values that are not empty.
  public var values: [ManifestColumn: String]
  /// Where a value was taken from when it does not stand in the row itself: the row `*`, the profile.
  var origins: [ManifestColumn: String] = [:]

  public init(manifest: String, place: String, values: [ManifestColumn: String]) {
    self.manifest = manifest
    self.place = place
    self.values = values
  }

  /// The file that the row is about, with plain slashes and without a leading `./`.
  public var file: String? { values[.file].map(plainPath) }

  /// This row with the values of `defaults` where it has none.
  public func filled(from defaults: ManifestRow, except left: Set<ManifestColumn> = []) -> ManifestRow {
    var filled = self
    for (column, value) in defaults.values where filled.values[column] == nil {
      if ManifestColumn.ownToANote.contains(column) || left.contains(column) { continue }
      filled.values[column] = value
      filled.origins[column] = defaults.origins[column] ?? defaults.place
    }
    return filled
  }

  // Where the value of `column` is written.
  func place(of column: ManifestColumn) -> String { origins[column] ?? place }
}

/// `path` as this program writes it: slashes between folders, no `./` before.
func plainPath(_ path: String) -> String {
  var plain = path.replacing("\\", with: "/")
  while plain.hasPrefix("./") { plain.removeFirst(2) }
  return plain
}
