/// A named person's act on an encounter or on one of its codes.
///
/// Keyed by encounter, code system and code, never by a suggestion, so that recorded decisions outlive a better
/// suggester. In JSON one object a line, as `review apply` reads it; `note`, `start` and `end` belong to `add`.
public struct Decision: Hashable, Sendable, Codable {
  public var encounter: String
  public var act: Act
  public var system: CodeSystem?
  public var code: String?
  /// The code that takes the place of `code`: `replace`.
  public var newCode: String?
  /// Id of the note that holds the words: `add`.
  public var note: String?
  /// UTF-8 byte offset of the first supporting byte: `add`.
  public var start: Int?
  /// UTF-8 byte offset after the last supporting byte: `add`.
  public var end: Int?
  /// Place in reporting order, 1 = first: `move`.
  public var position: Int?
  public var poa: PresentOnAdmission?
  /// Day of a procedure: `accept`, `replace`, `add`.
  public var date: CalendarDate?
  public var reviewer: String
  public var time: Moment
  public var reason: String?

  public enum Act: String, Hashable, Sendable, Codable, CaseIterable {
    case accept
    case reject
    case replace
    case add
    case move
    case principal
    case admitting
    case poa
    case hold
    case query
    /// What the author said to a query.
    case answer
    /// For the supervisor to look at.
    case flag
    case unflag
    /// A word to whoever has the encounter next.
    case memo
    case finish
    case reopen
    /// Takes back the last act that stands.
    case undo
    /// Brings back the act that was undone last.
    case redo
  }

  public init(encounter: String, act: Act, reviewer: String, time: Moment) {
    self.encounter = encounter
    self.act = act
    self.reviewer = reviewer
    self.time = time
  }
}
