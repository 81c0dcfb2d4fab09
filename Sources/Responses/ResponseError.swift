public import Messages
public import X12

/// Why a payer's answer cannot be read.
public enum ResponseError: StageError, Equatable {
  case x12(X12Error)
  /// An XML document that is not well-formed, or is refused for safety.
  case xml(ErrorReport)
  /// An XML document without a FHIR ClaimResponse; `root` is the name of its root element.
  case notAClaimResponse(root: String)

  public var report: ErrorReport {
    switch self {
    case .x12(let error): error.report
    case .xml(let report): report
    case .notAClaimResponse(let root):
      ErrorReport(
        "RSP001", at: "root element \(root)", "is no FHIR ClaimResponse, and has none in it",
        fix: "Give a ClaimResponse, or a Bundle with ClaimResponses, in XML.")
    }
  }
}
