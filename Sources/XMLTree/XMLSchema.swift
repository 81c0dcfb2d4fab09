internal import CLibXML2

/// A compiled XML Schema (XSD 1.0), to check documents in memory against.
///
/// Compile once; `validate` may run on many threads at a time.
public final class XMLSchema: Sendable {
  // libxml2 only reads a compiled schema: each validation has a context of its own. The schema points into its
  // document.
  private nonisolated(unsafe) let schema: xmlSchemaPtr
  private let source: ParsedDocument

  /// - Parameters:
  ///   - bytes: The schema document.
  ///   - document: What errors call it: a file name without its folder.
  ///   - included: The documents that it includes or imports, by file name; nothing else is opened.
  /// - Throws: ``XMLError`` when a document is not well-formed, has a DOCTYPE or makes no schema.
  public init(
    _ bytes: [UInt8], named document: String = "schema", including included: [String: [UInt8]] = [:]
  ) throws(XMLError) {
    source = try ParsedDocument(bytes, named: document, limits: .standard)
    // Read once here, for libxml2 would tell what is wrong with them on the error stream.
    for (name, bytes) in included.sorted(by: { $0.key < $1.key }) {
      _ = try ParsedDocument(bytes, named: name, limits: .standard)
    }
    let problems = SchemaProblems()
    let pointer = source.pointer
    var schema: xmlSchemaPtr?
    LibXML2.serving(included) { schema = Self.compile(pointer, reportingTo: problems) }
    guard let schema else {
      let first = problems.list.first
      throw .invalidSchema(
        document: document, line: first?.line ?? 1, problem: first?.problem ?? "it cannot be read")
    }
    self.schema = schema
  }

  deinit { xmlSchemaFree(schema) }

  /// Checks a document; an empty list means that it is valid.
  ///
  /// - Parameter limit: How many violations are reported at most.
  /// - Throws: ``XMLError`` when the document is not well-formed, has a DOCTYPE or is too large.
  public func validate(
    _ bytes: [UInt8], named document: String = "XML", limits: XMLLimits = .standard, limit: Int = 50
  ) throws(XMLError) -> [XMLViolation] {
    let tree = try ParsedDocument(bytes, named: document, limits: limits)
    let problems = SchemaProblems(limit: limit)
    guard let context = xmlSchemaNewValidCtxt(schema) else {
      throw .malformed(document: document, line: 1, problem: "out of memory")
    }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(context, SchemaProblems.handler, problems.pointer)
    let result = xmlSchemaValidateDoc(context, tree.pointer)
    if result != 0 && problems.list.isEmpty {
      return [XMLViolation(line: 1, element: "/", problem: "cannot be validated")]
    }
    return problems.list
  }

  private static func compile(_ document: xmlDocPtr, reportingTo problems: SchemaProblems) -> xmlSchemaPtr? {
    guard let context = xmlSchemaNewDocParserCtxt(document) else { return nil }
    defer { xmlSchemaFreeParserCtxt(context) }
    xmlSchemaSetParserStructuredErrors(context, SchemaProblems.handler, problems.pointer)
    return xmlSchemaParse(context)
  }
}
