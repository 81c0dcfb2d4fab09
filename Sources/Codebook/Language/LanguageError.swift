public import Messages

/// An error in a table of words, terms or rules.
public enum LanguageError: StageError, Equatable {
  /// A table that a person wrote cannot be read; `line` counts from 1.
  case malformedTable(file: String, line: Int, problem: String)
  /// A compiled section does not have the size its header claims.
  case damagedSection(name: String)

  public var report: ErrorReport {
    switch self {
    case .malformedTable(let file, let line, let problem):
      ErrorReport(
        "CBK101", at: "\(file), line \(line)", problem, fix: "Mend the line; docs/codebooks.md tells the columns.")
    case .damagedSection(let name):
      ErrorReport(
        "CBK102", at: "compiled codebook, section \(name)", "is damaged",
        fix: "Delete the cache folder, or run: claimscribe codebook build")
    }
  }
}
