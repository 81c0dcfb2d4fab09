/// An encounter as its reviewers left it. Made by `Review` from a ``CodedEncounter`` and decisions.
public struct ReviewedEncounter: Hashable, Message {
  public static let messageType = "claimscribe.reviewed-encounter/1"

  public var encounter: Encounter
  /// Ids of the notes read, in order.
  public var notes: [String]
  public var state: State
  /// Codes in reporting order; rejected ones are left out.
  public var codes: [ReviewedCode]
  /// The diagnosis at admission, inpatient institutional claims only, UB-04 form locator 69.
  public var admittingDiagnosis: ReviewedCode?
  public var charges: [ChargeLine]
  /// Every act, oldest first.
  public var decisions: [Decision]
  public var findings: [Finding]

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Suggested, nobody has acted on it yet.
    case open
    case inReview = "in-review"
    /// Waiting for something, with a reason.
    case held
    /// Waiting for the author of a note.
    case queried
    /// Every code decided: a claim can be made.
    case finished
  }

  public init(encounter: Encounter, notes: [String], state: State) {
    self.encounter = encounter
    self.notes = notes
    self.state = state
    codes = []
    charges = []
    decisions = []
    findings = []
  }
}

/// A code of a reviewed encounter, with who answers for it.
public struct ReviewedCode: Hashable, Sendable, Codable {
  public var system: CodeSystem
  public var code: String
  public var title: String
  /// Edition that the code was looked up in, by its first valid date.
  public var edition: String
  public var evidence: [TextSpan]
  public var status: Status
  /// Who accepted, replaced or added it; `nil` while it is only suggested.
  public var reviewer: String?
  public var decided: Moment?
  public var presentOnAdmission: PresentOnAdmission?
  /// Day of a procedure: as the reviewer said, else that of the report that tells of it.
  public var date: CalendarDate?

  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case suggested
    case accepted
    /// Chosen by the reviewer in place of a suggested code.
    case replaced
    /// Found by the reviewer.
    case added
  }

  public init(
    system: CodeSystem, code: String, title: String, edition: String, evidence: [TextSpan], status: Status
  ) {
    self.system = system
    self.code = code
    self.title = title
    self.edition = edition
    self.evidence = evidence
    self.status = status
  }
}
