internal import CLibXML2

/// Collects what libxml2 reports while it compiles or applies a schema.
final class SchemaProblems {
  private(set) var list: [XMLViolation] = []
  private let limit: Int

  init(limit: Int = 50) { self.limit = limit }

  /// Passed to ``handler``; does not keep `self` alive.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let handler: xmlStructuredErrorFunc = { user, error in
    guard let user, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let problems = Unmanaged<SchemaProblems>.fromOpaque(user).takeUnretainedValue()
    guard problems.list.count < problems.limit else { return }
    let node = error.pointee.node?.assumingMemoryBound(to: xmlNode.self)
    problems.list.append(
      XMLViolation(
        line: node.map { Int(xmlGetLineNo($0)) } ?? Int(error.pointee.line),
        element: node.map(path) ?? "/",
        problem: withoutValues(error.pointee.message.map { String(cString: $0) } ?? "error \(error.pointee.code)")))
  }

  private static func path(of node: xmlNodePtr) -> String {
    var steps: [String] = []
    var next: xmlNodePtr? = node.pointee.type == XML_ATTRIBUTE_NODE ? node.pointee.parent : node
    while let element = next, element.pointee.type == XML_ELEMENT_NODE {
      steps.append(step(element))
      next = element.pointee.parent
    }
    return "/" + steps.reversed().joined(separator: "/")
  }

  private static func step(_ element: xmlNodePtr) -> String {
    let name = String(cString: element.pointee.name)
    let before = count(of: element, from: element.pointee.prev) { $0.pointee.prev }
    let after = count(of: element, from: element.pointee.next) { $0.pointee.next }
    return before + after == 0 ? name : "\(name)[\(before + 1)]"
  }

  private static func count(
    of element: xmlNodePtr, from first: xmlNodePtr?, _ following: (xmlNodePtr) -> xmlNodePtr?
  ) -> Int {
    var count = 0
    var next = first
    while let node = next {
      if node.pointee.type == XML_ELEMENT_NODE && xmlStrEqual(node.pointee.name, element.pointee.name) == 1 {
        count += 1
      }
      next = following(node)
    }
    return count
  }

  /// The message without the element's name, its namespaces and the values that it quotes.
  ///
  /// The texts are those of libxml2's xmlschemas.c: a value comes as `The value '...' has`, as `'...' is not a valid
  /// value` or as a `key-sequence ['...']`.
  static func withoutValues(_ message: String) -> String {
    var text = oneLine(message)[...]
    if text.hasPrefix("Element '"), let end = text.firstRange(of: "': ") { text = text[end.upperBound...] }
    var result = String(text)
    if let key = result.firstRange(of: "key-sequence ["), let end = result.ranges(of: "]").last,
      key.upperBound <= end.lowerBound
    {
      result.replaceSubrange(key.upperBound..<end.lowerBound, with: "...")
    }
    for (opening, closings) in quotations {
      guard let start = result.firstRange(of: opening) else { continue }
      let ends = closings.compactMap { result.ranges(of: $0).last?.lowerBound }.filter { $0 >= start.upperBound }
      guard let end = ends.max() else { continue }
      result.replaceSubrange(start.upperBound..<end, with: "...")
    }
    return withoutNamespaces(result)
  }

  private static let quotations = [
    ("The value '", ["' is not", "' has ", "' is greater", "' is less", "' does not", "' must", "' of "]),
    ("'", ["' is not a valid value"]),
  ]

  // `{http://hl7.org/fhir}sequence` reads `sequence`.
  private static func withoutNamespaces(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
