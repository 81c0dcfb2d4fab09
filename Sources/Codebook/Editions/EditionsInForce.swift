public import Messages

/// Which edition of a code system, or of an index, serves on each of two days.
public struct EditionsInForce: Hashable, Sendable, Codable {
  public var system: CodeSystem
  /// `codes`, or the name of an index or table: `neoplasms`.
  public var table: String
  /// First valid day of the edition of the first day; `nil` when none had begun.
  public var from: CalendarDate?
  /// First valid day of the edition of the second day.
  public var to: CalendarDate?

  public var isChanged: Bool { from != to }
}

extension Codebooks {
  /// The editions that serve on two days, of every code system and index at hand.
  ///
  /// Each is asked for by itself: a release of one code system leaves the others in force.
  public func editionsInForce(from: CalendarDate, to: CalendarDate) -> [EditionsInForce] {
    let systems = Dictionary(grouping: editions.filter { $0.codes > 0 }, by: \.system)
    let codes = systems.sorted { $0.key < $1.key }.map { system, editions in
      Self.inForce(system, "codes", editions.map(\.edition), from, to)
    }
    let tables = Dictionary(grouping: indexes, by: \.kind)
    return codes
      + IndexKind.allCases.compactMap { kind in
        tables[kind].map { Self.inForce(.icd10cm, kind.rawValue, $0.map(\.edition), from, to) }
      }
  }

  /// What changes in ICD-10-CM between the editions that serve on two days.
  public func changes(from: CalendarDate, to: CalendarDate) throws(CodebookError) -> EditionChanges {
    EditionComparison.changes(from: try icd10cm(on: from).codes, to: try icd10cm(on: to).codes)
  }

  private static func inForce(
    _ system: CodeSystem, _ table: String, _ days: [CalendarDate], _ from: CalendarDate, _ to: CalendarDate
  ) -> EditionsInForce {
    EditionsInForce(
      system: system, table: table, from: days.last { $0 <= from }, to: days.last { $0 <= to })
  }
}
