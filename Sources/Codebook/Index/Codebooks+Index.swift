public import Messages

/// The official indexes and tables: each has editions of its own.
extension Codebooks {
  /// All indexes at hand, by kind and first valid day.
  public var indexes: [AlphabeticIndex] {
    IndexKind.allCases.flatMap { kind in
      editions.filter { $0.system == .icd10cm && has(kind, $0.edition) }.map {
        AlphabeticIndex(file, kind: kind, edition: $0.edition)
      }
    }
  }

  /// The index that serves on a date: the newest that has begun by then, else the oldest; `nil` when none was imported.
  public func index(_ kind: IndexKind, on date: CalendarDate) -> AlphabeticIndex? {
    let days = editions.filter { $0.system == .icd10cm && has(kind, $0.edition) }.map(\.edition)
    guard let day = days.last(where: { $0 <= date }) ?? days.first else { return nil }
    return AlphabeticIndex(file, kind: kind, edition: day)
  }

  /// The Index to Diseases and Injuries that serves on a date.
  public func index(on date: CalendarDate) -> AlphabeticIndex? { index(.diseases, on: date) }

  /// The External Cause of Injuries Index that serves on a date.
  public func externalCauses(on date: CalendarDate) -> AlphabeticIndex? { index(.externalCauses, on: date) }

  /// The Table of Neoplasms that serves on a date.
  public func neoplasms(on date: CalendarDate) -> NeoplasmTable? {
    index(.neoplasms, on: date).map { NeoplasmTable($0) }
  }

  /// The Table of Drugs and Chemicals that serves on a date.
  public func drugs(on date: CalendarDate) -> DrugTable? { index(.drugs, on: date).map { DrugTable($0) } }

  private func has(_ kind: IndexKind, _ edition: CalendarDate) -> Bool {
    !file.section(AlphabeticIndex.sectionName(kind, edition) + "parents").isEmpty
  }
}
