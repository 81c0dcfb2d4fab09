/// One element of a segment: a text, or components under one separator.
public enum Element: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case composite([String])

  public static let empty = Element.text("")

  public init(stringLiteral value: String) { self = .text(value) }

  /// The text, empty where there is none.
  public init(_ text: String?) { self = .text(text ?? "") }

  /// Components, those that are empty at the end left out.
  public init(components: [String]) {
    let filled = components.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    self = filled > 1 ? .composite(Array(components[..<filled])) : .text(components.first ?? "")
  }

  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .composite(let components): components.allSatisfy(\.isEmpty)
    }
  }

  /// The element without components, or its first component.
  public var text: String {
    switch self {
    case .text(let text): text
    case .composite(let components): components.first ?? ""
    }
  }

  /// The component of that number, from 1; empty where there is none.
  public func component(_ number: Int) -> String {
    switch self {
    case .text(let text): number == 1 ? text : ""
    case .composite(let components): number <= components.count ? components[number - 1] : ""
    }
  }
}
