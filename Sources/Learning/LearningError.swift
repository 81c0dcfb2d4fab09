public import Messages

/// Why a coded history teaches nothing.
public enum LearningError: StageError, Equatable {
  /// Fewer encounters with codes than learning needs.
  case tooFewCases(found: Int, needed: Int)

  public var report: ErrorReport {
    switch self {
    case .tooFewCases(let found, let needed):
      ErrorReport(
        "LRN001", at: "the coded history", "has \(found) encounters with codes; at least \(needed) are needed",
        fix: "Give more coded notes, or finish more encounters first.")
    }
  }
}
