/// An element with its attributes and content, as a value.
///
/// Names are as written, prefix included; namespace declarations are attributes like any other.
public struct XMLElement: Hashable, Sendable {
  public var name: String
  public var attributes: [XMLAttribute]
  /// Elements and text in document order; comments and processing instructions are not kept.
  public var content: [Content]

  /// A piece of an element's content.
  public enum Content: Hashable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  public init(_ name: String, attributes: [XMLAttribute] = [], content: [Content] = []) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// An element that holds other elements only.
  public init(_ name: String, attributes: [XMLAttribute] = [], children: [XMLElement]) {
    self.init(name, attributes: attributes, content: children.map { .element($0) })
  }

  /// An element that holds text only.
  public init(_ name: String, attributes: [XMLAttribute] = [], text: String) {
    self.init(name, attributes: attributes, content: text.isEmpty ? [] : [.text(text)])
  }

  /// The child elements, in order.
  public var children: [XMLElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text inside, that of descendants too, in document order.
  public var text: String {
    content.map { piece in
      switch piece {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The name without its prefix.
  public var localName: Substring { name.drop(while: { $0 != ":" }).dropFirst().nonEmpty ?? name[...] }

  /// The value of the attribute of this name, as written.
  public func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The first child element of this name.
  public func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All child elements of this name, in order.
  public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

/// An attribute: its name as written and its value.
public struct XMLAttribute: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension Substring {
  fileprivate var nonEmpty: Substring? { isEmpty ? nil : self }
}
