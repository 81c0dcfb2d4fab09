internal import Messages

/// A table with named columns, as manifests and charge files are.
struct CSVTable {
  /// One row: the values that are not empty, by the name of their column.
  struct Row {
    var line: Int
    var values: [String: String]

    /// The row in an error: `line 7`.
    var place: String { "line \(line)" }
  }

  var columns: [String]
  var rows: [Row]

  /// The table of `text`; column names are read in lower case.
  init(_ text: String, file: String, required: [String]) throws(IngestError) {
    let records = try CSVReader.records(of: text, file: file)
    let names = (records.first?.values ?? []).map { $0.lowercased() }
    if let missing = required.first(where: { !names.contains($0) }) {
      throw .missingColumn(file: file, column: missing)
    }
    var seen: Set<String> = []
    for name in names where !name.isEmpty && !seen.insert(name).inserted {
      throw .repeatedColumn(file: file, column: name)
    }
    columns = names
    rows = []
    for record in records.dropFirst() { rows.append(try Self.row(record, names: names, file: file)) }
  }

  private static func row(_ record: CSVReader.Record, names: [String], file: String) throws(IngestError) -> Row {
    // Spreadsheets leave empty values behind the last column.
    let surplus = record.values.dropFirst(names.count)
    guard record.values.count >= names.count, surplus.allSatisfy(\.isEmpty) else {
      throw .raggedRow(file: file, line: record.line, values: record.values.count, columns: names.count)
    }
    var values: [String: String] = [:]
    for (name, value) in zip(names, record.values) where !name.isEmpty && !value.isEmpty { values[name] = value }
    return Row(line: record.line, values: values)
  }
}
