/// An error that tells what is wrong, where, and how to mend it.
public protocol StageError: Error, Sendable {
  /// The error as it is shown to a person; never holds words of a note.
  var report: ErrorReport { get }
}

/// What a person needs to mend an error.
public struct ErrorReport: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Stable id listed in docs/errors.md: `ING002`.
  public var id: String
  /// The file, line, byte or field that is wrong.
  public var place: String
  /// What is wrong, as the end of a sentence that begins with the place.
  public var problem: String
  /// What to do about it.
  public var fix: String

  public init(_ id: String, at place: String, _ problem: String, fix: String) {
    self.id = id
    self.place = place
    self.problem = problem
    self.fix = fix
  }

  public var description: String { "\(id): \(place) \(problem). \(fix)" }
}
