/// How a cell looks. No meaning may hang on the color alone: some people do not see it, some terminals do not show it.
public struct Style: Hashable, Sendable {
  public var traits: Traits
  public var color: Color

  /// The look of plain text.
  public static let plain = Style()

  /// - Parameter color: Of the letters; ``Color/text`` leaves it to the terminal.
  public init(_ traits: Traits = [], color: Color = .text) {
    self.traits = traits
    self.color = color
  }

  /// What shows without color too.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Traits(rawValue: 1)
    public static let dim = Traits(rawValue: 2)
    public static let underlined = Traits(rawValue: 4)
    /// Letters and ground change places.
    public static let reversed = Traits(rawValue: 8)
  }

  /// Blue and yellow are told apart in the common forms of color blindness; red and green are not, so they are left out.
  public enum Color: UInt8, Hashable, Sendable {
    /// The terminal's own.
    case text
    case blue
    case yellow
  }
}
