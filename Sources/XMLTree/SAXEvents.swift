internal import CLibXML2

/// Collects what libxml2 finds in a chunk, for ``XMLReader`` to hand out one by one.
final class SAXEvents {
  struct Event {
    var kind: XMLReader.Event
    var line: Int32
    // Names live in the parser's dictionary, as long as the parser.
    var localName: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
    // Of `characters`, or of `attributeList`.
    var range: Range<Int>
  }

  enum Problem {
    case malformed(line: Int, message: String)
    case documentType(line: Int)
    case tooDeep(line: Int, limit: Int)
  }

  /// The parser that calls back; set once it exists.
  var context: xmlParserCtxtPtr?
  private(set) var problem: Problem?
  private(set) var current = Event(kind: .end, line: 1, range: 0..<0)

  private let maximumDepth: Int
  private var depth = 0
  private var queue: [Event] = []
  private var next = 0
  private var characters: [UInt8] = []
  // Where text not yet made an event starts.
  private var textStart = 0
  private var textLine: Int32 = 0
  private var attributeList: [XMLAttribute] = []
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  /// Makes the next event current; false when another chunk is needed.
  func advance() -> Bool {
    guard next < queue.count else { return false }
    current = queue[next]
    next += 1
    return true
  }

  /// Forgets the events handed out; text that may go on in the next chunk is kept.
  func beginChunk() {
    queue.removeAll(keepingCapacity: true)
    next = 0
    attributeList.removeAll(keepingCapacity: true)
    characters.removeSubrange(0..<textStart)
    textStart = 0
  }

  var name: String {
    guard let localName = current.localName else { return "" }
    let local = cached(localName)
    guard let prefix = current.prefix else { return local }
    return cached(prefix) + ":" + local
  }

  var namespace: String { current.namespace.map(cached) ?? "" }

  var text: String {
    current.kind == .text ? String(decoding: characters[current.range], as: UTF8.self) : ""
  }

  var attributes: [XMLAttribute] { current.kind == .start ? Array(attributeList[current.range]) : [] }

  private func cached(_ name: UnsafePointer<xmlChar>) -> String {
    if let known = names[name] { return known }
    let string = String(cString: name)
    names[name] = string
    return string
  }

  // MARK: What the parser reports

  fileprivate func start(_ event: Event, attributes: [XMLAttribute]) {
    flushText()
    depth += 1
    if depth > maximumDepth { return stop(.tooDeep(line: line, limit: maximumDepth)) }
    var event = event
    event.range = attributeList.count..<(attributeList.count + attributes.count)
    attributeList += attributes
    queue.append(event)
  }

  fileprivate func end(_ event: Event) {
    flushText()
    depth -= 1
    queue.append(event)
  }

  fileprivate func append(_ text: UnsafeBufferPointer<UInt8>) {
    if textStart == characters.count { textLine = Int32(line) }
    characters.append(contentsOf: text)
  }

  fileprivate func stop(_ problem: Problem) {
    guard self.problem == nil else { return }
    self.problem = problem
    xmlStopParser(context)
  }

  fileprivate var line: Int { Int(context?.pointee.input?.pointee.line ?? 1) }

  private func flushText() {
    guard textStart < characters.count else { return }
    queue.append(Event(kind: .text, line: textLine, range: textStart..<characters.count))
    textStart = characters.count
  }
}

extension SAXEvents {
  /// The callbacks; their first argument is the `SAXEvents` of the parser.
  static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { user, _, _, _ in
      guard let events = SAXEvents.of(user) else { return }
      events.stop(.documentType(line: events.line))
    }
    handler.startElementNs = { user, name, prefix, namespace, namespaceCount, namespaces, count, _, attributes in
      guard let events = SAXEvents.of(user) else { return }
      let event = Event(
        kind: .start, line: Int32(events.line), localName: name, prefix: prefix, namespace: namespace, range: 0..<0)
      let list = SAXEvents.declarations(namespaces, Int(namespaceCount)) + SAXEvents.values(attributes, Int(count))
      events.start(event, attributes: list)
    }
    handler.endElementNs = { user, name, prefix, namespace in
      guard let events = SAXEvents.of(user) else { return }
      events.end(
        Event(
          kind: .end, line: Int32(events.line), localName: name, prefix: prefix, namespace: namespace, range: 0..<0))
    }
    handler.characters = { user, text, length in
      SAXEvents.of(user)?.append(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.serror = { user, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      let message = error.pointee.message.map { String(cString: $0) } ?? "error \(error.pointee.code)"
      SAXEvents.of(user)?.stop(.malformed(line: Int(error.pointee.line), message: oneLine(message)))
    }
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> SAXEvents? {
    user.map { Unmanaged<SAXEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  // Pairs of prefix and address.
  private static func declarations(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [XMLAttribute] {
    guard let list, count > 0 else { return [] }
    return (0..<count).map { index in
      let prefix = list[2 * index].map { "xmlns:" + String(cString: $0) } ?? "xmlns"
      return XMLAttribute(prefix, list[2 * index + 1].map { String(cString: $0) } ?? "")
    }
  }

  // Fives of local name, prefix, namespace, start of the value and end of the value.
  private static func values(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [XMLAttribute] {
    guard let list, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      let fields = list + 5 * index
      guard let name = fields[0], let start = fields[3], let end = fields[4] else { return nil }
      let prefix = fields[1].map { String(cString: $0) + ":" } ?? ""
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // Without `NOENT` libxml2 leaves each ampersand of a value, and nothing else, as this reference.
      return XMLAttribute(
        prefix + String(cString: name), value.contains("&") ? value.replacing("&#38;", with: "&") : value)
    }
  }
}

/// A message of libxml2 without its line end.
func oneLine(_ message: String) -> String {
  message.split(whereSeparator: \.isNewline).joined(separator: " ").trimmedSpaces
}

extension String {
  fileprivate var trimmedSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
