public import Messages

/// Why a note cannot be normalized, or a language table cannot be read.
public enum NormalizeError: StageError, Equatable {
  /// A note in which no letter stands.
  case noLetters(note: String)
  /// A table of that name was not given.
  case missingTable(name: String)
  /// A row that has too few columns, or a word in a column that the table does not know; `line` counts from 1.
  case badRow(table: String, line: Int, column: String)
  /// A phrase with an unknown class, an unclosed brace or too many alternatives; `line` counts from 1.
  case badPhrase(table: String, line: Int)

  public var report: ErrorReport {
    switch self {
    case .noLetters(let note):
      ErrorReport(
        "NRM001", at: "note \(note)", "has no letters",
        fix: "See whether the file was read in the right encoding; an empty document can be removed.")
    case .missingTable(let name):
      ErrorReport(
        "NRM002", at: "language table \(name)", "is missing",
        fix: "Put the file back into the language folder of the codebooks.")
    case .badRow(let table, let line, let column):
      ErrorReport(
        "NRM003", at: "\(table), line \(line)", "has no valid value in the column '\(column)'",
        fix: "The comment at the top of the table names the values; columns are separated by one tab.")
    case .badPhrase(let table, let line):
      ErrorReport(
        "NRM004", at: "\(table), line \(line)", "has a phrase that cannot be read",
        fix: "Alternatives are written a|b, optional words [a], classes {name} as in classes.tsv; at most 2,000 a row.")
    }
  }
}
