/// The normalized notes of one encounter, in order of their ids. Gathered by `Pipeline`.
public struct EncounterNotes: Hashable, Message {
  public static let messageType = "claimscribe.encounter-notes/1"

  /// Setting and date are known here: from the manifest, an option, or assumed with a finding.
  public var encounter: Encounter
  public var notes: [NormalizedNote]
  public var charges: [ChargeLine]
  public var findings: [Finding]

  public init(encounter: Encounter, notes: [NormalizedNote], charges: [ChargeLine] = [], findings: [Finding] = []) {
    self.encounter = encounter
    self.notes = notes
    self.charges = charges
    self.findings = findings
  }
}
