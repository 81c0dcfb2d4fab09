public import Messages

/// Why a profile cannot be used. `file` is the path below the profiles folder.
public enum ProfileError: StageError, Equatable {
  /// The file is not JSON, or its top is not an object.
  case notJSON(file: String, detail: String)
  /// A key that no profile has.
  case unknownKey(file: String, key: String, allowed: [String])
  /// A required key is absent or empty.
  case missingKey(file: String, key: String)
  /// A value of the wrong kind or outside what is allowed; `key` is the path to it: `edits.EDIT10`.
  case wrongValue(file: String, key: String, allowed: String)
  /// The id inside the file differs from the file's name.
  case nameDiffers(file: String, key: String, id: String)
  /// A row of a price file that cannot be used.
  case wrongPrice(file: String, line: Int, problem: String)
  /// The file or the folder cannot be read.
  case unreadable(file: String, detail: String)

  public var report: ErrorReport {
    switch self {
    case .notJSON(let file, let detail):
      ErrorReport(
        "PRF001", at: file, "is not a JSON object (\(detail))", fix: "Mend the file; docs/profiles.md has one.")
    case .unknownKey(let file, let key, let allowed):
      ErrorReport(
        "PRF002", at: "\(file), key \(key)", "is not known",
        fix: "Remove it or write one of: \(allowed.joined(separator: ", ")).")
    case .missingKey(let file, let key):
      ErrorReport("PRF003", at: "\(file), key \(key)", "is missing or empty", fix: "Add it: a text that is not empty.")
    case .wrongValue(let file, let key, let allowed):
      ErrorReport("PRF004", at: "\(file), key \(key)", "has a value that is not allowed", fix: "Write \(allowed).")
    case .nameDiffers(let file, let key, let id):
      ErrorReport(
        "PRF005", at: "\(file), key \(key)", "is not the name of the file",
        fix: "Rename the file to \(id).json or change the key.")
    case .wrongPrice(let file, let line, let problem):
      ErrorReport(
        "PRF007", at: "\(file), line \(line)", problem, fix: "Mend the row; docs/profiles.md has the columns.")
    case .unreadable(let file, let detail):
      ErrorReport("PRF006", at: file, "cannot be read (\(detail))", fix: "Check the path and its permissions.")
    }
  }
}
