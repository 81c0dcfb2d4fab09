internal import CLibXML2
internal import Synchronization
public import XMLTree

/// An XML Schema as libxml2 understands all of it: what our own check is compared with.
public final class SchemaReferee: Sendable {
  // libxml2 only reads a compiled schema: each validation has a context of its own.
  private nonisolated(unsafe) let schema: xmlSchemaPtr

  /// - Parameter included: The documents that the schema includes or imports, by file name; nothing else is opened.
  /// - Returns: `nil` for what is no schema.
  public init?(_ bytes: [UInt8], including included: [String: [UInt8]] = [:]) {
    let compiled = IncludedDocuments.serving(included) {
      bytes.withUnsafeBytes { buffer -> xmlSchemaPtr? in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let context = xmlSchemaNewMemParserCtxt(start, Int32(buffer.count)) else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        return xmlSchemaParse(context)
      }
    }
    guard let compiled else { return nil }
    schema = compiled
  }

  deinit { xmlSchemaFree(schema) }

  /// Whether a document is well-formed and fits the schema.
  public func accepts(_ document: [UInt8]) -> Bool {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue)
    let tree = document.withUnsafeBytes {
      xmlReadMemory($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), nil, nil, options)
    }
    guard let tree, let context = xmlSchemaNewValidCtxt(schema) else { return false }
    defer {
      xmlSchemaFreeValidCtxt(context)
      xmlFreeDoc(tree)
    }
    xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
    return xmlSchemaValidateDoc(context, tree) == 0
  }
}

/// What libxml2 may read while a schema compiles; at any other time it gets nothing.
private enum IncludedDocuments {
  private static let documents = Mutex<[String: [UInt8]]>([:])
  private static let compiling = Mutex<Void>(())

  /// Runs `body` while `files` are served, one caller at a time.
  static func serving(_ files: [String: [UInt8]], _ body: () -> xmlSchemaPtr?) -> xmlSchemaPtr? {
    var schema: xmlSchemaPtr?
    compiling.withLock { _ in
      takeOverLoader
      documents.withLock { $0 = files }
      schema = body()
      documents.withLock { $0 = [:] }
    }
    return schema
  }

  // Reading anything first lets the product set its own loader, which would else replace this one later.
  private static let takeOverLoader: Void = {
    _ = try? XMLElement(parsing: Array("<a/>".utf8))
    xmlSetExternalEntityLoader { url, _, context in
      guard let url, let context else { return nil }
      return IncludedDocuments.input(for: String(cString: url), context: context)
    }
  }()

  private static func input(for url: String, context: xmlParserCtxtPtr) -> xmlParserInputPtr? {
    let name = url.split(separator: "/").last.map(String.init) ?? url
    guard let bytes = documents.withLock({ $0[name] }) else { return nil }
    let buffer = bytes.withUnsafeBytes {
      xmlParserInputBufferCreateMem(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), XML_CHAR_ENCODING_NONE)
    }
    guard let buffer else { return nil }
    guard let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE) else {
      xmlFreeParserInputBuffer(buffer)
      return nil
    }
    input.pointee.filename = UnsafeRawPointer(xmlStrdup(url))?.assumingMemoryBound(to: CChar.self)
    return input
  }
}
