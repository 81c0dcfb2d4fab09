/// What values attributes may have.
extension SchemaReader {
  mutating func shape(named name: String) throws(XMLError) -> ValueShape {
    if let shape = shapes[name] { return shape }
    let shape: ValueShape
    if isOfXMLSchema(name) {
      guard let builtIn = ValueShape(builtIn: Self.local(name)) else {
        throw problem("the type \(name) is not known")
      }
      shape = builtIn
    } else if let declaration = global("simpleType", name) {
      shape = try simpleType(declaration)
    } else {
      throw problem("the type \(name) is not a simple type of the schema")
    }
    shapes[name] = shape
    return shape
  }

  mutating func simpleType(_ declaration: XMLElement) throws(XMLError) -> ValueShape {
    guard declaration.localName == "simpleType", declaration.children.count == 1,
      let content = declaration.children.first
    else { throw unknown(declaration) }
    if content.localName == "union", let members = content.attribute("memberTypes") {
      var shapes: [ValueShape] = []
      for member in members.split(separator: " ") { shapes.append(try shape(named: String(member))) }
      return .either(shapes)
    }
    guard content.localName == "restriction", let base = content.attribute("base") else { throw unknown(content) }
    return try restriction(content, of: try shape(named: base))
  }

  // A value must match one of the patterns, or be one of those listed.
  private func restriction(_ declaration: XMLElement, of base: ValueShape) throws(XMLError) -> ValueShape {
    let facets = declaration.children
    let values = facets.map { $0.attribute("value") ?? "" }
    if case .any = base, facets.allSatisfy({ $0.localName == "enumeration" }) { return .listed(Set(values)) }
    guard facets.allSatisfy({ $0.localName == "pattern" }) else { throw unknown(declaration) }
    var pattern = BytePattern.nothing
    for value in values {
      guard let part = PatternReader.pattern(value) else { throw problem("the pattern \(value) cannot be read") }
      pattern = pattern.or(part)
    }
    guard let shape = ByteAutomaton(pattern).flatMap(base.restricted) else { throw unknown(declaration) }
    return shape
  }
}
