public import Messages

/// The table that a client delivers beside its notes: who, when, where, who pays.
public struct Manifest: Hashable, Sendable {
  /// Path of the manifest below the folder that was read.
  public var path: String
  /// The row `*`: values for every note of the folder.
  public var defaults: ManifestRow?
  /// One row a note, in the order of the manifest.
  public var rows: [ManifestRow]
  /// Unknown columns and the like.
  public var findings: [Finding]

  /// Reads `manifest.csv` or `manifest.json`, told apart by the ending of `path`.
  public init(_ bytes: [UInt8], path: String) throws(IngestError) {
    let decoded = try TextDecoder().decode(bytes, file: path)
    self.path = path
    rows = []
    findings = decoded.findings
    let entries = path.hasSuffix(".json") ? try jsonEntries(decoded.text) : try csvEntries(decoded.text)
    try take(entries)
  }

  /// A row as written, with names of columns that may be unknown.
  struct Entry {
    var place: String
    var values: [String: String]
  }

  private func csvEntries(_ text: String) throws(IngestError) -> (entries: [Entry], columns: [String]) {
    let table = try CSVTable(text, file: path, required: [ManifestColumn.file.rawValue])
    return (table.rows.map { Entry(place: $0.place, values: $0.values) }, table.columns)
  }

  private func jsonEntries(_ text: String) throws(IngestError) -> (entries: [Entry], columns: [String]) {
    let entries = try JSONManifest.entries(of: text, file: path)
    return (entries, Set(entries.flatMap(\.values.keys)).sorted())
  }

  private mutating func take(_ source: (entries: [Entry], columns: [String])) throws(IngestError) {
    for name in source.columns where !name.isEmpty && ManifestColumn(rawValue: name) == nil {
      findings.append(
        Finding(
          "ING034", .warning, at: path, "The column \(name) is not known and was not read.",
          fix: "Correct its name; docs/commands.md lists the columns."))
    }
    var seen: [String: String] = [:]
    for entry in source.entries {
      let row = ManifestRow(manifest: path, place: entry.place, values: known(entry.values))
      guard let file = row.file else {
        throw .badValue(
          file: path, place: entry.place, column: "file", allowed: "the name of a note, or * for defaults")
      }
      if let first = seen.updateValue(row.place, forKey: file) {
        throw .listedTwice(file: path, place: row.place, first: first)
      }
      if file == "*" { defaults = row } else { rows.append(row) }
    }
  }

  private func known(_ values: [String: String]) -> [ManifestColumn: String] {
    var known: [ManifestColumn: String] = [:]
    for (name, value) in values where !value.isEmpty {
      if let column = ManifestColumn(rawValue: name) { known[column] = value }
    }
    return known
  }
}
