public import Messages
public import Testing

/// A text whose ⟦marked⟧ words are the ranges that a test expects.
public struct MarkedText: Sendable, CustomTestStringConvertible {
  /// The text without the marks.
  public let text: String
  /// The marked ranges, in order.
  public let ranges: [TextRange]

  public init(_ marked: String) {
    var text = ""
    var ranges: [TextRange] = []
    var open: [Int] = []
    for character in marked {
      switch character {
      case "⟦": open.append(text.utf8.count)
      case "⟧": ranges.append(TextRange(open.removeLast(), text.utf8.count))
      default: text.append(character)
      }
    }
    self.text = text
    self.ranges = ranges.sorted()
  }

  public var testDescription: String { text }
}
