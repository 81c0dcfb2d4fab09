internal import Codebook
public import Messages
internal import Review
internal import Store

/// What a release changes, in the books and in the work at hand: the JSON of `codebook diff`.
public struct ReleaseRehearsal: Hashable, Sendable, Encodable {
  /// The two days whose editions are compared.
  public var from: CalendarDate
  public var to: CalendarDate
  /// Which edition of each code system and index serves on each of the days.
  public var editions: [Editions]
  public var added: [Code]
  public var deleted: [Code]
  public var revised: [Revision]
  /// Codes that could be reported and are headers now, with those to report instead.
  public var subdivided: [Subdivision]
  /// Headers that can be reported now.
  public var reportable: [Code]
  public var notes: [Change]
  public var seventhCharacters: [Change]
  /// Encounters that would change; `nil` without a workspace.
  public var work: [Work]?

  public struct Editions: Hashable, Sendable, Encodable {
    public var system: CodeSystem
    /// `codes`, or the name of an index or table.
    public var table: String
    public var from: CalendarDate?
    public var to: CalendarDate?
  }

  public struct Code: Hashable, Sendable, Encodable {
    public var code: String
    public var title: String
    public var billable: Bool
  }

  public struct Revision: Hashable, Sendable, Encodable {
    public var code: String
    public var from: String
    public var to: String
  }

  public struct Subdivision: Hashable, Sendable, Encodable {
    public var code: String
    public var title: String
    public var into: [Code]
  }

  /// Notes or 7th characters that came or went.
  public struct Change: Hashable, Sendable, Encodable {
    /// A code, or the range of a section or chapter.
    public var place: String
    /// `excludes1`, `code-first` ... or `seventh-character`.
    public var kind: String
    public var added: [String]
    public var removed: [String]
  }

  /// An encounter that would change.
  public struct Work: Hashable, Sendable, Encodable {
    public var client: String
    public var encounter: String
    public var state: ReviewedEncounter.State
    public var date: CalendarDate?
    /// Whether the newer edition holds on its date, so that the change is due; an earlier encounter keeps its codes and
    /// shows what will come up again.
    public var due: Bool
    public var codes: [CodeChange]
    /// Codes that would be suggested besides; of encounters that are not finished.
    public var suggested: [String]
    /// Codes that would no longer be suggested.
    public var notSuggested: [String]
  }

  public struct CodeChange: Hashable, Sendable, Encodable {
    public var code: String
    /// `deleted`, `subdivided`, `revised` or `excluded`.
    public var change: String
    /// Codes to use instead, or the code that it may no longer stand beside.
    public var codes: [String]
  }
}

extension Books {
  /// Compares the editions that serve on two days.
  public func rehearsal(from: CalendarDate, to: CalendarDate) throws -> ReleaseRehearsal {
    let changes = try codebooks.changes(from: from, to: to)
    let code = { (code: EditionChanges.Code) in
      ReleaseRehearsal.Code(code: code.code, title: code.title, billable: code.billable)
    }
    return ReleaseRehearsal(
      from: from, to: to,
      editions: codebooks.editionsInForce(from: from, to: to).map {
        ReleaseRehearsal.Editions(system: $0.system, table: $0.table, from: $0.from, to: $0.to)
      },
      added: changes.added.map(code), deleted: changes.deleted.map(code),
      revised: changes.revised.map { ReleaseRehearsal.Revision(code: $0.code, from: $0.from, to: $0.to) },
      subdivided: changes.subdivided.map {
        ReleaseRehearsal.Subdivision(code: $0.code, title: $0.title, into: $0.into.map(code))
      },
      reportable: changes.reportable.map(code),
      notes: changes.notes.map {
        ReleaseRehearsal.Change(place: $0.place, kind: $0.kind, added: $0.added, removed: $0.removed)
      },
      seventhCharacters: changes.seventhCharacters.map {
        ReleaseRehearsal.Change(place: $0.code, kind: "seventh-character", added: $0.added, removed: $0.removed)
      })
  }
}
