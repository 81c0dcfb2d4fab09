/// Reads a schema document into the rules that trees are checked by.
struct SchemaReader {
  let namespace: String
  private let root: XMLElement
  private let document: String
  // Places of the named types that are read, or being read.
  private var places: [String: Int] = [:]
  private var read: [ElementType?] = []
  var shapes: [String: ValueShape] = [:]

  /// The types that ``roots()`` found.
  var types: [ElementType] { read.compactMap { $0 } }

  init(_ root: XMLElement, named document: String) {
    self.root = root
    self.document = document
    namespace = root.attribute("targetNamespace") ?? ""
  }

  mutating func roots() throws(XMLError) -> [ElementRule] {
    guard root.localName == "schema", isOfXMLSchema(root.name) else { throw unknown(root) }
    guard !namespace.isEmpty, root.attribute("elementFormDefault") == "qualified" else {
      throw problem("elements without a namespace cannot be checked in trees")
    }
    var roots: [ElementRule] = []
    for child in root.children {
      switch child.localName {
      case "element": roots.append(try element(child))
      case "complexType", "simpleType": break
      default: throw unknown(child)
      }
    }
    return roots
  }

  private mutating func element(_ declaration: XMLElement) throws(XMLError) -> ElementRule {
    try expectOnly(["name", "type", "minOccurs", "maxOccurs"], declaration)
    var keys: [KeyConstraint] = []
    var type = try declaration.attribute("type").map { name throws(XMLError) in try self.type(named: name) }
    for child in declaration.children {
      switch child.localName {
      case "complexType" where type == nil: type = try add(child)
      case "key", "keyref": keys.append(try key(child))
      default: throw unknown(child)
      }
    }
    guard let name = declaration.attribute("name"), let type else { throw unknown(declaration) }
    let known = Set(keys.filter { $0.refersTo == nil }.map(\.name))
    guard keys.allSatisfy({ $0.refersTo.map(known.contains) ?? true }) else { throw unknown(declaration) }
    return ElementRule(name: name, type: type, keys: keys)
  }

  private mutating func type(named name: String) throws(XMLError) -> Int {
    if let place = places[name] { return place }
    guard !isOfXMLSchema(name), let declaration = global("complexType", name) else {
      throw problem("the type \(name) is not a complex type of the schema")
    }
    return try add(declaration, as: name)
  }

  // A place is kept free first: a type can hold itself.
  private mutating func add(_ declaration: XMLElement, as name: String? = nil) throws(XMLError) -> Int {
    let place = read.count
    read.append(nil)
    if let name { places[name] = place }
    read[place] = try complexType(declaration)
    return place
  }

  private mutating func complexType(_ declaration: XMLElement) throws(XMLError) -> ElementType {
    try expectOnly(["name"], declaration)
    var attributes: [AttributeRule] = []
    var children: [ElementRule] = []
    var order = BytePattern.empty
    for child in declaration.children {
      switch child.localName {
      case "sequence", "choice": order = try order.then(particle(child, &children))
      case "attribute": attributes.append(try attribute(child))
      default: throw unknown(child)
      }
    }
    guard let order = ByteAutomaton(order) else { throw unknown(declaration) }
    return ElementType(attributes: attributes, children: children, order: order)
  }

  private mutating func particle(
    _ declaration: XMLElement, _ children: inout [ElementRule]
  ) throws(XMLError) -> BytePattern {
    let occurrence = try occurrence(of: declaration)
    if declaration.localName == "element" {
      return BytePattern.byte(ByteSet(try letter(of: declaration, &children))).times(occurrence.min, occurrence.max)
    }
    try expectOnly(["minOccurs", "maxOccurs"], declaration)
    var parts: [BytePattern] = []
    for child in declaration.children { parts.append(try particle(child, &children)) }
    let pattern: BytePattern
    switch declaration.localName {
    case "sequence": pattern = parts.reversed().reduce(.empty) { $1.then($0) }
    case "choice": pattern = parts.reduce(.nothing) { $0.or($1) }
    default: throw unknown(declaration)
    }
    return pattern.times(occurrence.min, occurrence.max)
  }

  // Elements of one name in one type are of one type themselves ("element declarations consistent").
  private mutating func letter(
    of declaration: XMLElement, _ children: inout [ElementRule]
  ) throws(XMLError) -> UInt8 {
    let rule = try element(declaration)
    let place = children.firstIndex { $0.name == rule.name } ?? children.count
    if place == children.count { children.append(rule) }
    guard let letter = UInt8(exactly: place) else { throw unknown(declaration) }
    return letter
  }

  private func occurrence(of declaration: XMLElement) throws(XMLError) -> (min: Int, max: Int?) {
    let min = declaration.attribute("minOccurs") ?? "1"
    let max = declaration.attribute("maxOccurs") ?? "1"
    guard let least = Int(min) else { throw unknown(declaration) }
    if max == "unbounded" { return (least, nil) }
    guard let most = Int(max), least <= most else { throw unknown(declaration) }
    return (least, most)
  }

  private mutating func attribute(_ declaration: XMLElement) throws(XMLError) -> AttributeRule {
    try expectOnly(["name", "type", "use", "fixed"], declaration)
    guard let name = declaration.attribute("name") else { throw unknown(declaration) }
    let shape: ValueShape
    if let fixed = declaration.attribute("fixed") {
      shape = .fixed(fixed)
    } else if let type = declaration.attribute("type") {
      shape = try self.shape(named: type)
    } else if let type = declaration.children.first {
      shape = try simpleType(type)
    } else {
      throw unknown(declaration)
    }
    return AttributeRule(name: name, shape: shape, isRequired: declaration.attribute("use") == "required")
  }

  func global(_ kind: String, _ name: String) -> XMLElement? {
    root.children.first { $0.localName == kind && $0.attribute("name").map { $0[...] } == Self.local(name) }
  }

  // Whether the prefix of a name stands for XML Schema itself.
  func isOfXMLSchema(_ name: String) -> Bool {
    let parts = name.split(separator: ":")
    let declaration = parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"
    return root.attribute(declaration) == "http://www.w3.org/2001/XMLSchema"
  }

  static func local(_ name: String) -> Substring { name.split(separator: ":").last ?? name[...] }

  private func expectOnly(_ known: Set<String>, _ declaration: XMLElement) throws(XMLError) {
    if let other = declaration.attributes.first(where: { !known.contains($0.name) }) {
      throw problem("\(other.name) of \(declaration.name) is not known")
    }
  }

  func unknown(_ declaration: XMLElement) -> XMLError {
    let name = declaration.attribute("name").map { " \($0)" } ?? ""
    return problem("\(declaration.name)\(name) is none of what is checked in trees")
  }

  func problem(_ text: String) -> XMLError { .invalidSchema(document: document, line: 1, problem: text) }
}
