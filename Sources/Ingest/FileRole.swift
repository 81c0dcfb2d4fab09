/// What a file below the folder of a run is, by its path.
public enum FileRole: Hashable, Sendable {
  /// `.txt` or `.text`.
  case note
  /// `manifest.csv` or `manifest.json`.
  case manifest
  /// `charges.csv`.
  case charges
  /// A `README`: meant for people.
  case supporting
  /// Hidden files, profiles, decisions, expected results, databases of a workspace: not part of what a client delivers.
  case ignored
  /// Anything else: set aside, so that nothing a client sent is passed over in silence.
  case unknown

  /// The role of the file at `path`, relative to the folder, slashes between names.
  public static func role(of path: String) -> FileRole {
    let names = path.lowercased().split(separator: "/").map(String.init)
    guard let name = names.last else { return .ignored }
    if names.contains(where: isIgnored) { return .ignored }
    switch name {
    case "manifest.csv", "manifest.json": return .manifest
    case "charges.csv": return .charges
    case "readme", "readme.md", "readme.txt": return .supporting
    default: return name.hasSuffix(".txt") || name.hasSuffix(".text") ? .note : .unknown
    }
  }

  /// `path` without the ending of a note.
  public static func noteID(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path }
    return String(path.dropLast(name.distance(from: dot, to: name.endIndex)))
  }

  private static func isIgnored(_ name: String) -> Bool {
    let beginnings = [".", "workspace.sqlite", "expected", "decisions"]
    return name == "profiles" || beginnings.contains(where: name.hasPrefix)
  }
}
