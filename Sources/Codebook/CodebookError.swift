public import Messages
public import XMLTree

/// Why a codebook could not be imported, compiled or opened.
///
/// `file` is a file name without its folder; `line` counts from 1.
public enum CodebookError: StageError, Equatable {
  /// Not readable as XML: what ``XMLError`` says.
  case xml(XMLError)
  /// A table of words, terms or rules that cannot be read: what ``LanguageError`` says.
  case words(LanguageError)
  /// A byte that is not UTF-8; `offset` counts bytes from the start of the file.
  case notUTF8(file: String, offset: Int)
  /// The root element is another than the format's.
  case wrongRoot(file: String, element: String, expected: String)
  /// An element that the format does not have at this place.
  case unexpectedElement(file: String, line: Int, element: String, parent: String)
  /// An element without a part that the format requires.
  case missingElement(file: String, line: Int, element: String, parent: String)
  /// A code that cannot be: its shape, its place or its second appearance.
  case wrongCode(file: String, line: Int, code: String, problem: String)
  /// The file is of another year than the edition it is to become.
  case wrongVersion(file: String, version: String, edition: CalendarDate)
  /// A file or folder that cannot be read or written.
  case file(path: String, problem: String)
  /// A row of a text table that does not have its form.
  case wrongRow(file: String, line: Int, problem: String)
  /// No edition of the system in the codebook folder.
  case noEdition(system: CodeSystem)
  /// An index or table of another kind; `found` is what the file says of itself.
  case wrongTable(file: String, kind: String, found: String)
  /// A zip file that cannot be read, or does not hold what is looked for.
  case zip(file: String, problem: String)

  public var report: ErrorReport {
    switch self {
    case .xml(let error): error.report
    case .words(let error): error.report
    case .notUTF8(let file, let offset):
      ErrorReport("CBK001", at: "\(file), byte \(offset)", "is not UTF-8", fix: "Get the official file again.")
    case .wrongRoot(let file, let element, let expected):
      ErrorReport(
        "CBK002", at: file, "begins with <\(element)>, not with <\(expected)>",
        fix: "Check that KIND fits the file.")
    case .unexpectedElement(let file, let line, let element, let parent):
      ErrorReport(
        "CBK003", at: "\(file), line \(line)", "has <\(element)> in <\(parent)>, which the format does not know",
        fix: "Check that the file is complete; a new release of the format needs a new importer.")
    case .missingElement(let file, let line, let element, let parent):
      ErrorReport(
        "CBK004", at: "\(file), line \(line)", "has a <\(parent)> without <\(element)>",
        fix: "Get the official file again.")
    case .wrongCode(let file, let line, let code, let problem):
      ErrorReport("CBK005", at: "\(file), line \(line)", "has the code \(code), \(problem)", fix: "Mend the file.")
    case .wrongVersion(let file, let version, let edition):
      ErrorReport(
        "CBK006", at: file, "is of version \(version), which does not hold on \(edition)",
        fix: "Give the first day that this release is valid for: 2025-10-01 and 2026-04-01 are of version 2026.")
    case .file(let path, let problem):
      ErrorReport("CBK007", at: path, problem, fix: "Check the path and its permissions.")
    case .wrongRow(let file, let line, let problem):
      ErrorReport("CBK008", at: "\(file), line \(line)", problem, fix: "Mend the row, or import the file again.")
    case .noEdition(let system):
      ErrorReport(
        "CBK009", at: system.rawValue, "has no edition in the codebook folder",
        fix: "Import one with `claimscribe codebook import`, or name another folder with --codebooks.")
    case .wrongTable(let file, let kind, let found):
      ErrorReport(
        "CBK010", at: file, "is not the table of \(kind): it says \(found.isEmpty ? "nothing" : found)",
        fix: "Check that KIND fits the file.")
    case .zip(let file, let problem):
      ErrorReport(
        "CBK011", at: file, problem, fix: "Get the official file again, or unpack it and name the file that you want.")
    }
  }
}
