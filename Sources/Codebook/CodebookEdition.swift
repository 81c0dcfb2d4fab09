public import Messages

/// One edition of a code system in a codebook folder, as `codebook list` shows it.
public struct CodebookEdition: Hashable, Sendable, Codable {
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
