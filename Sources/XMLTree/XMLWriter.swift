/// Writes XML 1.0 in UTF-8: the same calls give the same bytes.
///
/// Text and attribute values are escaped here, the caller must not. A character that XML 1.0 cannot carry (a control
/// character other than tab and line ends) is written as U+FFFD.
public struct XMLWriter: Sendable {
  private var output: [UInt8] = []
  private var open: [OpenElement] = []
  private let indent: Int?

  private struct OpenElement {
    let name: String
    var tagIsOpen = true
    var hasElements = false
    // Text, or content known to be mixed: no blanks may be added.
    var hasText = false
  }

  /// - Parameters:
  ///   - indent: Blanks a level, each element on a line of its own; `nil`: no blanks are added anywhere.
  ///   - declaration: Whether the document begins with `<?xml version="1.0" encoding="UTF-8"?>`.
  public init(indent: Int? = nil, declaration: Bool = true) {
    self.indent = indent
    if declaration { output += Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }
  }

  /// Opens an element; close it with ``end()``.
  public mutating func start(_ name: String, _ attributes: [XMLAttribute] = []) {
    closeTag()
    if let parent = open.indices.last {
      open[parent].hasElements = true
      if !open[parent].hasText { breakLine(depth: open.count) }
    }
    output.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes { write(attribute) }
    open.append(OpenElement(name: name))
  }

  /// Closes the element opened last.
  public mutating func end() {
    let element = open.removeLast()
    if element.tagIsOpen {
      output.append(UInt8(ascii: "/"))
      output.append(UInt8(ascii: ">"))
    } else {
      if element.hasElements && !element.hasText { breakLine(depth: open.count) }
      output.append(UInt8(ascii: "<"))
      output.append(UInt8(ascii: "/"))
      append(element.name)
      output.append(UInt8(ascii: ">"))
    }
    if open.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  /// Adds text to the open element. From then on the element is not indented; text after child elements wants a
  /// writer without indentation.
  public mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeTag()
    if let element = open.indices.last { open[element].hasText = true }
    XMLEscaping.append(text, to: &output, inAttribute: false)
  }

  /// Writes an element with text, or with nothing, in it.
  public mutating func element(_ name: String, _ attributes: [XMLAttribute] = [], text: String = "") {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Writes an element whose content `content` writes.
  public mutating func element<E: Error>(
    _ name: String, _ attributes: [XMLAttribute] = [], content: (inout XMLWriter) throws(E) -> Void
  ) throws(E) {
    start(name, attributes)
    try content(&self)
    end()
  }

  /// Writes a tree; an element that holds text is not indented.
  public mutating func element(_ element: XMLElement) {
    start(element.name, element.attributes)
    let isMixed = element.content.contains { if case .text = $0 { true } else { false } }
    if isMixed { open[open.count - 1].hasText = true }
    for piece in element.content {
      switch piece {
      case .element(let child): self.element(child)
      case .text(let text): self.text(text)
      }
    }
    end()
  }

  /// The document; elements still open are closed first.
  public consuming func finish() -> [UInt8] {
    while !open.isEmpty { end() }
    return output
  }

  private mutating func append(_ name: String) {
    var name = name
    name.withUTF8 { output.append(contentsOf: $0) }
  }

  private mutating func closeTag() {
    guard let last = open.indices.last, open[last].tagIsOpen else { return }
    open[last].tagIsOpen = false
    output.append(UInt8(ascii: ">"))
  }

  private mutating func breakLine(depth: Int) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * depth))
  }

  private mutating func write(_ attribute: XMLAttribute) {
    output.append(UInt8(ascii: " "))
    append(attribute.name)
    output.append(UInt8(ascii: "="))
    output.append(UInt8(ascii: "\""))
    XMLEscaping.append(attribute.value, to: &output, inAttribute: true)
    output.append(UInt8(ascii: "\""))
  }
}

extension XMLElement {
  /// The document whose root this element is, in UTF-8.
  public func document(indent: Int? = nil) -> [UInt8] {
    var writer = XMLWriter(indent: indent)
    writer.element(self)
    return writer.finish()
  }
}
