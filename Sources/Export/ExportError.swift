public import Messages
public import X12

/// Why a claim was not exported; nothing is written then.
public enum ExportError: StageError, Equatable {
  /// The claim has no control number, which names its file and identifies it everywhere.
  case noControlNumber(encounter: String)
  /// The document broke the schema; `element` is the path to the first element that did.
  case invalid(claim: String, element: String, problem: String)
  /// The claim does not fit the 837.
  case x12(X12Error)
  /// The schema in the program could not be used.
  case schema(problem: String)

  public var report: ErrorReport {
    switch self {
    case .noControlNumber(let encounter):
      ErrorReport(
        "EXP001", at: "encounter \(encounter)", "has no patient control number",
        fix: "Give control_number in the manifest.")
    case .invalid(let claim, let element, let problem):
      ErrorReport(
        "EXP002", at: "claim \(claim), \(element)", "does not fit the claim schema: \(problem)",
        fix:
          "Run the claim edits and mend what they find; if they find nothing, report this message.")
    case .x12(let error): error.report
    case .schema(let problem):
      ErrorReport(
        "EXP003", at: "claim schema", "cannot be used: \(problem)", fix: "Report this message.")
    }
  }
}
