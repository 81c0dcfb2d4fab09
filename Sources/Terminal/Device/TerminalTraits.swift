/// What a terminal can show, by the environment of the program.
public struct TerminalTraits: Hashable, Sendable {
  /// False with `NO_COLOR` (no-color.org).
  public var hasColor: Bool
  /// Whether it shows more than ASCII.
  public var hasUnicode: Bool
  /// Whether it can be drawn on at all.
  public var isScreen: Bool

  public init(hasColor: Bool = true, hasUnicode: Bool = true, isScreen: Bool = true) {
    self.hasColor = hasColor
    self.hasUnicode = hasUnicode
    self.isScreen = isScreen
  }

  /// - Parameter environment: `TERM`, `NO_COLOR`, and the first of `LC_ALL`, `LC_CTYPE`, `LANG` that is set.
  public init(environment: [String: String]) {
    let set = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let locale = (set("LC_ALL") ?? set("LC_CTYPE") ?? set("LANG") ?? "").lowercased()
    hasColor = set("NO_COLOR") == nil
    hasUnicode = locale.contains("utf-8") || locale.contains("utf8")
    isScreen = set("TERM").map { $0 != "dumb" } ?? false
  }
}
