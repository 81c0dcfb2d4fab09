internal import Edits
public import Messages

/// What an edit demands and where that is written: the JSON of `claims check --explain`.
public struct EditPage: Hashable, Sendable, Codable {
  public var id: String
  public var severity: Severity
  /// `professional`, `institutional` or `both`.
  public var claims: String
  /// What holds when the edit is silent.
  public var demand: String
  /// The rule book.
  public var source: String

  /// The edits among `ids`, by number; other ids of findings have no page.
  public static func pages(of ids: some Sequence<String>) -> [EditPage] {
    let wanted = Set(ids)
    return EditRegistry.all.filter { wanted.contains($0.id) }.map { edit in
      EditPage(
        id: edit.id, severity: edit.severity, claims: edit.scope.rawValue, demand: edit.title, source: edit.source)
    }
  }
}
