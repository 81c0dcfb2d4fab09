public import Messages

/// The sorted tables of a compiled file, by name and edition.
struct SortedTables: Sendable {
  // By place, `edits/mue` or `hcpcs/codes`; editions in order.
  private let tables: [String: [SortedTable]]

  init(_ file: CompiledFile) {
    var tables: [String: [SortedTable]] = [:]
    for section in file.sectionNames where section.hasPrefix(Self.root) {
      let parts = section.dropFirst(Self.root.count).split(separator: "/")
      guard parts.count == 3, let edition = CalendarDate(parts[1]) else { continue }
      tables["\(parts[0])/\(parts[2])", default: []].append(SortedTable(file, section: section, edition: edition))
    }
    self.tables = tables
  }

  /// The newest edition that has begun by `date`, else the oldest; `nil` when there is none.
  func table(_ place: String, on date: CalendarDate) -> SortedTable? {
    let editions = tables[place] ?? []
    return editions.last { $0.edition <= date } ?? editions.first
  }

  /// Every edition of a table, oldest first.
  func editions(of place: String) -> [SortedTable] { tables[place] ?? [] }

  static func section(_ place: String, _ edition: CalendarDate, _ name: String) -> String {
    "\(root)\(place)/\(edition)/\(name)"
  }

  private static let root = "sorted/"
}

extension Codebooks {
  /// An edit table as it holds on a day: the newest edition that has begun by then, else the oldest.
  ///
  /// - Returns: `nil` when nobody has imported the table.
  public func table(_ table: EditTable, on date: CalendarDate) -> SortedTable? {
    sorted.table("edits/\(table.rawValue)", on: date)
  }

  /// The codes of ICD-10-PCS or HCPCS Level II on a day, and a finding when no edition at hand holds then.
  ///
  /// Rows have `code`, `billable`, `title`; those of HCPCS also `coverage`, `action`, `from`, `through`.
  ///
  /// - Returns: `nil` when there is no edition of the system.
  public func codeList(_ system: CodeSystem, on date: CalendarDate) -> (codes: SortedTable, finding: Finding?)? {
    guard let codes = sorted.table("\(system.rawValue)/codes", on: date) else { return nil }
    return (codes, fallback(system, codes.edition, on: date))
  }

  /// The edit tables at hand: name, first valid day, number of rows.
  public var editTables: [(table: EditTable, edition: CalendarDate, rows: Int)] {
    EditTable.allCases.flatMap { table in
      sorted.editions(of: "edits/\(table.rawValue)").map { (table, $0.edition, $0.count) }
    }
  }
}
