/// The codes proposed for one encounter, in reporting order, and what was considered. Made by `Suggest`.
public struct CodedEncounter: Hashable, Message {
  public static let messageType = "claimscribe.coded-encounter/1"

  public var encounter: Encounter
  /// Ids of the notes read, in order.
  public var notes: [String]
  /// In reporting order: the first is the principal or first-listed diagnosis.
  public var suggestions: [CodeSuggestion]
  public var dropped: [DroppedCandidate]
  public var queries: [PhysicianQuery]
  public var charges: [ChargeLine]
  public var findings: [Finding]

  public init(encounter: Encounter, notes: [String]) {
    self.encounter = encounter
    self.notes = notes
    suggestions = []
    dropped = []
    queries = []
    charges = []
    findings = []
  }
}
