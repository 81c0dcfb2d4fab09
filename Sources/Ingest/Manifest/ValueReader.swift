internal import Messages

/// Reads the typed values of a manifest row; a value that its column does not allow is an error with its place.
struct ValueReader {
  let row: ManifestRow

  func text(_ column: ManifestColumn) -> String? { row.values[column] }

  func date(_ column: ManifestColumn) throws(IngestError) -> CalendarDate? {
    try value(column, allowed: "a date of the form YYYY-MM-DD") { CalendarDate($0) }
  }

  func moment(_ column: ManifestColumn) throws(IngestError) -> Moment? {
    try value(column, allowed: "a date with or without a time: YYYY-MM-DD or YYYY-MM-DDTHH:MM") { Moment($0) }
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: ManifestColumn, of: Choice.Type
  ) throws(IngestError) -> Choice? where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue)
    return try value(column, allowed: "one of \(names.joined(separator: ", "))") { text in
      Choice.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
    }
  }

  func choice(_ column: ManifestColumn, of allowed: [String]) throws(IngestError) -> String? {
    try value(column, allowed: "one of \(allowed.joined(separator: ", "))") { text in
      allowed.first { $0.lowercased() == text.lowercased() }
    }
  }

  /// Digits without the hyphens and blanks that people put between them; other text stays for the edits to refuse.
  func digits(_ column: ManifestColumn) -> String? {
    guard let text = row.values[column] else { return nil }
    let digits = text.filter { $0 != "-" && $0 != " " }
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? digits : text
  }

  func name(_ last: ManifestColumn, _ first: ManifestColumn) -> PersonName? {
    guard row.values[last] != nil || row.values[first] != nil else { return nil }
    return PersonName(last: row.values[last] ?? "", first: row.values[first] ?? "")
  }

  func address(
    _ line: ManifestColumn, _ city: ManifestColumn, _ state: ManifestColumn, _ zip: ManifestColumn
  ) -> Address? {
    guard [line, city, state, zip].contains(where: { row.values[$0] != nil }) else { return nil }
    return Address(
      line: row.values[line] ?? "", city: row.values[city] ?? "", state: (row.values[state] ?? "").uppercased(),
      zip: digits(zip) ?? "")
  }

  private func value<Value>(
    _ column: ManifestColumn, allowed: String, _ read: (String) -> Value?
  ) throws(IngestError) -> Value? {
    guard let text = row.values[column] else { return nil }
    guard let value = read(text) else {
      throw .badValue(
        file: row.manifest, place: row.place(of: column), column: column.rawValue, allowed: allowed)
    }
    return value
  }
}
