public import Messages

/// Why no claim can be made of an encounter. What a claim merely lacks is left to the edits.
public enum ClaimError: StageError, Equatable {
  /// The review is still open, held or waiting for an answer.
  case notFinished(encounter: String, state: ReviewedEncounter.State)
  /// Nobody told whether the encounter is billed on a professional or an institutional claim.
  case kindUnknown(encounter: String)

  public var report: ErrorReport {
    switch self {
    case .notFinished(let encounter, let state):
      ErrorReport(
        "CLM001", at: "encounter \(encounter)", "is \(state.rawValue), not finished",
        fix: "Decide every code and finish the encounter in review.")
    case .kindUnknown(let encounter):
      ErrorReport(
        "CLM002", at: "encounter \(encounter)", "has no claim kind",
        fix: "Give kind (professional or institutional) in the manifest or in the client's profile.")
    }
  }
}
