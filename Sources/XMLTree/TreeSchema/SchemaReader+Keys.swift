/// Keys and references to them.
extension SchemaReader {
  func key(_ declaration: XMLElement) throws(XMLError) -> KeyConstraint {
    let selectors = declaration.all(declaration.name.replacingLocalName(with: "selector"))
    let fields = declaration.all(declaration.name.replacingLocalName(with: "field"))
    guard let name = declaration.attribute("name"), selectors.count == 1, fields.count == 1,
      let selector = selectors[0].attribute("xpath").flatMap(SchemaPath.init), selector.attribute == nil,
      let field = fields[0].attribute("xpath").flatMap(SchemaPath.init), field.attribute != nil, !field.fromAnyDepth
    else { throw unknown(declaration) }
    let refer = declaration.attribute("refer").map { String(Self.local($0)) }
    guard (refer != nil) == (declaration.localName == "keyref") else { throw unknown(declaration) }
    return KeyConstraint(name: name, selector: selector, field: field, refersTo: refer)
  }
}

extension String {
  /// `xs:key` with `field` becomes `xs:field`.
  fileprivate func replacingLocalName(with name: String) -> String {
    guard let colon = firstIndex(of: ":") else { return name }
    return self[...colon] + name
  }
}
