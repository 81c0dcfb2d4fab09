public import Messages

/// Why XML could not be read or a schema could not be used.
///
/// `document` is the name that the caller gave; `line` counts from 1. Messages of libxml2 are passed on only where they
/// name markup, never values.
public enum XMLError: StageError, Equatable {
  /// Not well-formed, or in an encoding that cannot be read.
  case malformed(document: String, line: Int, problem: String)
  /// Has a DOCTYPE, which could declare entities.
  case documentType(document: String, line: Int)
  /// Longer than the limit, in bytes.
  case tooLarge(document: String, bytes: Int, limit: Int)
  /// Elements nested deeper than the limit.
  case tooDeep(document: String, line: Int, limit: Int)
  /// Not a usable XML Schema.
  case invalidSchema(document: String, line: Int, problem: String)

  public var report: ErrorReport {
    switch self {
    case .malformed(let document, let line, let problem):
      ErrorReport(
        "XML001", at: "\(document), line \(line)", "is not well-formed XML: \(problem)",
        fix: "Get the file again, or have its sender mend it.")
    case .documentType(let document, let line):
      ErrorReport(
        "XML002", at: "\(document), line \(line)", "has a document type declaration, which is refused",
        fix: "Remove the line with <!DOCTYPE.")
    case .tooLarge(let document, let bytes, let limit):
      ErrorReport(
        "XML003", at: document, "has \(bytes) bytes, more than the \(limit) that are read",
        fix: "Split the file.")
    case .tooDeep(let document, let line, let limit):
      ErrorReport(
        "XML004", at: "\(document), line \(line)", "nests elements deeper than \(limit)",
        fix: "Check that the file is what it claims to be.")
    case .invalidSchema(let document, let line, let problem):
      ErrorReport(
        "XML005", at: "\(document), line \(line)", "is not a usable XML Schema: \(problem)",
        fix: "Mend the schema.")
    }
  }
}
