internal import CLibXML2

/// Reads XML as a stream of events, one at a time, without building a tree.
///
/// Refuses DOCTYPE before anything in it is read, so there are no entities but the five of XML; opens no file and no
/// connection. Use from one thread at a time.
public final class XMLReader {
  /// What the reader has come to.
  public enum Event: Hashable, Sendable {
    /// A start tag; an empty element has a start and an end.
    case start
    /// An end tag.
    case end
    /// The text up to the next tag, CDATA included; blanks between tags too.
    case text
  }

  private let document: String
  private let bytes: [UInt8]
  private var consumed = 0
  private let context: xmlParserCtxtPtr
  private let events: SAXEvents

  private static let chunk = 1 << 16

  /// - Parameters:
  ///   - bytes: The document, in the encoding that it declares; UTF-8 by default.
  ///   - document: What errors call it: a file name without its folder.
  /// - Throws: ``XMLError/tooLarge(document:bytes:limit:)``.
  public init(
    _ bytes: [UInt8], named document: String = "XML", limits: XMLLimits = .standard
  ) throws(XMLError) {
    LibXML2.ready
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(document: document, bytes: bytes.count, limit: limits.bytes)
    }
    let events = SAXEvents(maximumDepth: limits.depth)
    var handler = SAXEvents.handler()
    // libxml2 looks at the first four bytes for the encoding.
    let head = min(4, bytes.count)
    let context = bytes.withUnsafeBytes {
      xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(events).toOpaque(),
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(head), nil)
    }
    guard let context else { throw .malformed(document: document, line: 1, problem: "out of memory") }
    xmlCtxtUseOptions(context, LibXML2.options)
    events.context = context
    self.bytes = bytes
    self.document = document
    self.events = events
    self.context = context
    consumed = head
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Goes to the next event; `nil` at the end of the document.
  ///
  /// - Throws: ``XMLError`` when the document is not well-formed, has a DOCTYPE or nests too deep.
  public func next() throws(XMLError) -> Event? {
    while !events.advance() {
      if let problem = events.problem { throw error(problem) }
      guard consumed <= bytes.count else { return nil }
      parseChunk()
    }
    return events.current.kind
  }

  /// Reads on to the end: what follows the root element must be well-formed too.
  public func finish() throws(XMLError) {
    while try next() != nil {}
  }

  /// The name of the element that starts or ends here, as written.
  public var name: String { events.name }

  /// The text at a text event.
  public var text: String { events.text }

  /// The attributes of a start tag in document order, namespace declarations first.
  public var attributes: [XMLAttribute] { events.attributes }

  /// The value of an attribute of a start tag, by its name as written.
  public func attribute(_ name: String) -> String? { events.attributes.first { $0.name == name }?.value }

  /// The namespace of the element that starts or ends here; empty when it has none.
  public var namespace: String { events.namespace }

  /// Line of the current event, from 1.
  public var line: Int { Int(events.current.line) }

  // Past the last byte, once, with the mark that the document ends here.
  private func parseChunk() {
    events.beginChunk()
    let length = min(Self.chunk, bytes.count - consumed)
    let isLast = length == 0
    bytes.withUnsafeBytes {
      let start = $0.baseAddress.map { ($0 + consumed).assumingMemoryBound(to: CChar.self) }
      _ = xmlParseChunk(context, start, Int32(length), isLast ? 1 : 0)
    }
    consumed += isLast ? 1 : length
  }

  private func error(_ problem: SAXEvents.Problem) -> XMLError {
    switch problem {
    case .documentType(let line): .documentType(document: document, line: line)
    case .tooDeep(let line, let limit): .tooDeep(document: document, line: line, limit: limit)
    case .malformed(let line, let message): .malformed(document: document, line: line, problem: message)
    }
  }
}
