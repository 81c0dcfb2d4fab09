/// An element declaration: which elements have this name in one place of a document.
struct ElementRule: Sendable {
  let name: String
  /// Place of its type in ``TreeSchema/types``; types hold one another, so they cannot hold themselves.
  let type: Int
  let keys: [KeyConstraint]
}

/// An attribute that an element may have.
struct AttributeRule: Sendable {
  let name: String
  let shape: ValueShape
  let isRequired: Bool
}

/// What an element of one type has in it.
final class ElementType: Sendable {
  let attributes: [AttributeRule]
  /// The child elements; the place of each is its letter in ``order``.
  let children: [ElementRule]
  /// In which order and how often they come: a text in which each child element is one letter.
  let order: ByteAutomaton

  init(attributes: [AttributeRule], children: [ElementRule], order: ByteAutomaton) {
    self.attributes = attributes
    self.children = children
    self.order = order
  }

  /// The place of a child element in ``children``; most come at the place of the one before, or soon behind it.
  func place(of name: String, from previous: Int) -> Int? {
    for place in previous..<children.count where children[place].name == name { return place }
    return children.prefix(previous).firstIndex { $0.name == name }
  }

  /// The names of the child elements that may come in a state of ``order``.
  func expected(in state: Int) -> [String] {
    children.enumerated().filter { order.next(state, UInt8($0.offset)) != nil }.map(\.element.name)
  }
}
