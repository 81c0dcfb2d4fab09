internal import Codebook
public import Messages

/// One edition of a code system: a row of `codebook list`.
public struct EditionRow: Hashable, Sendable, Codable {
  public var system: CodeSystem
  /// First day that it is valid.
  public var edition: CalendarDate
  /// Last day, as far as known when it was imported.
  public var validThrough: CalendarDate
  /// Codes, headers included.
  public var codes: Int
  /// Codes that can be reported.
  public var billable: Int
  /// The official files that it was imported from.
  public var source: String
  /// Their SHA-256.
  public var checksum: String
}

extension Books {
  /// All editions, by system and first valid day.
  public var editions: [EditionRow] {
    codebooks.editions.map { edition in
      EditionRow(
        system: edition.system, edition: edition.edition, validThrough: edition.validThrough, codes: edition.codes,
        billable: edition.billable, source: edition.source, checksum: edition.checksum)
    }
  }
}

/// One edition of a table that claim edits look things up in: a row of `codebook list`.
public struct EditTableRow: Hashable, Sendable, Codable {
  public var table: String
  /// First day that it is valid.
  public var edition: CalendarDate
  public var rows: Int
}

extension Books {
  /// The tables of the claim edits that are at hand, by name and first valid day.
  public var editTables: [EditTableRow] {
    codebooks.editTables.map { EditTableRow(table: $0.table.rawValue, edition: $0.edition, rows: $0.rows) }
  }
}
