public import Messages

/// The claim of an encounter, or why there is none.
public struct ClaimStatus: Hashable, Sendable, Codable {
  public var client: String
  public var encounter: String
  /// State of the encounter's review.
  public var state: ReviewedEncounter.State
  /// Why no claim could be made.
  public var refusal: ErrorReport?
  public var claim: Claim?
  /// Of the stages and of the edits.
  public var findings: [Finding] = []
  /// Formats in which the claim as it is was exported before, in order.
  public var exported: [String] = []

  public init(client: String, encounter: String, state: ReviewedEncounter.State) {
    self.client = client
    self.encounter = encounter
    self.state = state
  }

  public var errors: Int { findings.count { $0.severity == .error } }
  public var warnings: Int { findings.count { $0.severity == .warning } }

  /// Whether the claim may leave the house.
  public var isReady: Bool { claim != nil && errors == 0 }
}
