public import Messages

/// The charge lines of `charges.csv`, which a client delivers beside the manifest.
///
/// A row that cannot be read is reported and left out; its encounter gets an error finding, so that no claim leaves
/// without the line.
public struct ChargeFile: Sendable {
  /// In the order of the file.
  public var lines: [ChargeLine]
  /// The rows that could not be read, with the encounter that they name.
  public var failures: [Failure]
  public var findings: [Finding]

  /// A row that could not be read.
  public struct Failure: Equatable, Sendable {
    /// `nil` when the row does not name one.
    public var encounter: String?
    public var error: IngestError

    public init(encounter: String?, error: IngestError) {
      self.encounter = encounter
      self.error = error
    }
  }

  /// Names of the columns, see docs/commands.md.
  public static let columns = [
    "encounter_id", "line", "date", "date_to", "item", "code", "modifiers", "revenue_code", "units", "charge", "ndc",
    "ndc_quantity", "ndc_unit", "pointers",
  ]

  /// - Parameter price: What the price lists say, for rows without a charge or with an item of the client's own.
  public init(
    _ bytes: [UInt8], path: String, price: (PriceRequest) -> ListedPrice? = { _ in nil }
  ) throws(IngestError) {
    let decoded = try TextDecoder().decode(bytes, file: path)
    let table = try CSVTable(decoded.text, file: path, required: ["encounter_id", "charge"])
    lines = []
    failures = []
    findings = decoded.findings
    for name in table.columns where !name.isEmpty && !Self.columns.contains(name) {
      findings.append(
        Finding(
          "ING034", .warning, at: path, "The column \(name) is not known and was not read.",
          fix: "Correct its name; docs/commands.md lists the columns."))
    }
    var counts: [String: Int] = [:]
    for row in table.rows {
      do throws(IngestError) {
        let line = try ChargeRow(row: row, file: path).line(counting: &counts, price)
        lines.append(line)
      } catch {
        failures.append(Failure(encounter: row.values["encounter_id"], error: error))
      }
    }
  }
}
