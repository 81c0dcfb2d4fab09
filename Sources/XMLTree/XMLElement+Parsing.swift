extension XMLElement {
  /// Reads a whole document into a tree.
  ///
  /// - Parameters:
  ///   - bytes: The document, in the encoding that it declares; UTF-8 by default.
  ///   - document: What errors call it: a file name without its folder.
  /// - Throws: ``XMLError`` when it is not well-formed, has a DOCTYPE or breaks a limit.
  public init(
    parsing bytes: [UInt8], named document: String = "XML", limits: XMLLimits = .standard
  ) throws(XMLError) {
    let reader = try XMLReader(bytes, named: document, limits: limits)
    var open: [XMLElement] = []
    while let event = try reader.next() {
      switch event {
      case .start:
        open.append(XMLElement(reader.name, attributes: reader.attributes))
      case .text:
        open[open.count - 1].content.append(.text(reader.text))
      case .end:
        let closed = open.removeLast()
        guard !open.isEmpty else {
          try reader.finish()
          self = closed
          return
        }
        open[open.count - 1].content.append(.element(closed))
      }
    }
    throw .malformed(document: document, line: 1, problem: "there is no root element")
  }
}
