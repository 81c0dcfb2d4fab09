/// Something that a stage or an edit noticed and a person should know.
///
/// Findings carry ids, places and codes, never words of a note.
public struct Finding: Hashable, Sendable, Codable {
  /// Stable id listed in docs/errors.md: `ING002`, or of a claim edit `EDIT10`.
  public var id: String
  public var severity: Severity
  /// Where: a file with a line, a field, a diagnosis number, a note with an offset.
  public var place: String
  /// What is wrong or was assumed, and what follows from it.
  public var message: String
  /// What to do about it; empty when nothing has to be done.
  public var fix: String

  public init(_ id: String, _ severity: Severity, at place: String, _ message: String, fix: String = "") {
    self.id = id
    self.severity = severity
    self.place = place
    self.message = message
    self.fix = fix
  }
}

/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, Codable, Comparable, CaseIterable {
  /// Worth knowing; nothing is held up.
  case information
  /// May pass when a reviewer gives a reason.
  case warning
  /// Nothing leaves the house until it is mended.
  case error

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
