internal import CLibXML2

/// A document parsed by libxml2 for validation, freed when it goes out of scope; only read once it is made.
struct ParsedDocument: ~Copyable, @unchecked Sendable {
  let pointer: xmlDocPtr

  init(_ bytes: [UInt8], named document: String, limits: XMLLimits) throws(XMLError) {
    LibXML2.ready
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(document: document, bytes: bytes.count, limit: limits.bytes)
    }
    guard let context = xmlNewParserCtxt() else {
      throw .malformed(document: document, line: 1, problem: "out of memory")
    }
    defer { xmlFreeParserCtxt(context) }
    // The parser is its own user data here. Stopping at DOCTYPE leaves no document.
    context.pointee.sax.pointee.internalSubset = { user, _, _, _ in
      xmlStopParser(user?.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    let tree = bytes.withUnsafeBytes {
      xmlCtxtReadMemory(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil,
        LibXML2.options | Self.options)
    }
    guard let tree, xmlDocGetRootElement(tree) != nil else {
      xmlFreeDoc(tree)
      throw Self.error(context, document)
    }
    pointer = tree
  }

  deinit { xmlFreeDoc(pointer) }

  // Blanks between elements say nothing to a schema, and would be half of the nodes.
  private static let options = Int32(
    XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOBLANKS.rawValue | XML_PARSE_COMPACT.rawValue)

  private static func error(_ context: xmlParserCtxtPtr, _ document: String) -> XMLError {
    let line = Int(context.pointee.input?.pointee.line ?? 1)
    if context.pointee.errNo == XML_ERR_USER_STOP.rawValue { return .documentType(document: document, line: line) }
    guard let error = xmlCtxtGetLastError(context) else {
      return .malformed(document: document, line: line, problem: "there is no root element")
    }
    let message = error.pointee.message.map { String(cString: $0) } ?? "error \(error.pointee.code)"
    return .malformed(document: document, line: Int(error.pointee.line), problem: oneLine(message))
  }
}
