import TestSupport
import XMLTree

/// Trees of random shape, in the form that reading gives: no empty and no adjacent text.
enum RandomTree {
  static let pieces = [
    "a", "é", "<", "&", ">", "\"", "'", "\t", "\n", "\r", "]]>", " ", "🩺", "&amp;", "\u{85}", "\u{2028}",
  ]

  static func element(depth: Int, _ random: inout SeededRandom) -> XMLElement {
    var element = XMLElement(name(&random))
    for index in 0..<Int.random(in: 0...3, using: &random) {
      element.attributes.append(XMLAttribute("a\(index)", text(&random)))
    }
    guard depth > 0 else { return element }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      if Bool.random(using: &random) {
        element.content.append(.element(self.element(depth: depth - 1, &random)))
      } else if case .text = element.content.last {
      } else {
        element.content.append(.text("x" + text(&random)))
      }
    }
    return element
  }

  private static func name(_ random: inout SeededRandom) -> String {
    ["claim", "item", "x-y", "título", "n_1"].randomElement(using: &random) ?? "x"
  }

  private static func text(_ random: inout SeededRandom) -> String {
    (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }
}
