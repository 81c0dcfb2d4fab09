internal import Codebook
public import Messages

/// An official index or table at hand: a row of `codebook list`.
public struct IndexRow: Hashable, Sendable, Codable {
  public var system: CodeSystem
  /// `diseases`, `external-causes`, `neoplasms` or `drugs`.
  public var table: String
  /// First day that it is valid; it serves until the next one begins.
  public var edition: CalendarDate
  public var mainTerms: Int
  /// Terms below them, at any depth.
  public var subterms: Int
  /// Entries whose `see` or `see also` leads nowhere.
  public var deadEnds: Int
  /// Codes named that the newest edition of codes does not have.
  public var unknownCodes: Int
  /// Codes named as complete that are headers there.
  public var subdividedCodes: Int
}

extension Books {
  /// All indexes and tables, by kind and first valid day, checked against the newest edition of codes.
  public var indexes: [IndexRow] {
    codebooks.indexes.map { index in
      let mainTerms = index.mainTerms.count
      let report = codebooks.newestICD10CM.map { IndexReport(index, with: $0) }
      return IndexRow(
        system: .icd10cm, table: index.kind.rawValue, edition: index.edition, mainTerms: mainTerms,
        subterms: index.entries.count - mainTerms, deadEnds: report?.deadEnds.count ?? 0,
        unknownCodes: report?.unknownCodes.count ?? 0, subdividedCodes: report?.subdivided.count ?? 0)
    }
  }
}
