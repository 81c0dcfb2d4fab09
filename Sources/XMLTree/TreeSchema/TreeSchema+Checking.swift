extension TreeSchema {
  /// Paths of what is found begin below `element`.
  func violation(of element: XMLElement, as rule: ElementRule) -> TreeViolation? {
    let type = types[rule.type]
    if let violation = violation(ofAttributes: element.attributes, type.attributes) { return violation }
    if let violation = violation(ofContent: element, type) { return violation }
    return rule.keys.isEmpty ? nil : KeyConstraint.violation(of: rule.keys, in: element)
  }

  private func violation(ofAttributes attributes: [XMLAttribute], _ rules: [AttributeRule]) -> TreeViolation? {
    for (place, attribute) in attributes.enumerated() {
      guard let rule = rules.first(where: { $0.name == attribute.name }) else {
        return TreeViolation("may not have the attribute \(attribute.name)")
      }
      guard rule.shape.allows(attribute.value) else {
        return TreeViolation("has a \(rule.name) that the schema does not allow")
      }
      if attributes[..<place].contains(where: { $0.name == attribute.name }) {
        return TreeViolation("has the attribute \(attribute.name) twice")
      }
    }
    let missing = rules.first { rule in rule.isRequired && !attributes.contains { $0.name == rule.name } }
    return missing.map { TreeViolation("wants the attribute \($0.name)") }
  }

  private func violation(ofContent element: XMLElement, _ type: ElementType) -> TreeViolation? {
    var state = ByteAutomaton.start
    var letter = 0
    for place in element.content.indices {
      switch element.content[place] {
      case .text(let text):
        guard text.utf8.allSatisfy(ByteSet.blanks.contains) else {
          return TreeViolation("has text, where only elements may stand")
        }
      case .element(let child):
        guard let found = type.place(of: child.name, from: letter),
          let next = type.order.next(state, UInt8(found))
        else {
          let violation = TreeViolation("is not expected here" + expectation(type, state))
          return element.violation(violation, inChildAt: place)
        }
        if let violation = violation(of: child, as: type.children[found]) {
          return element.violation(violation, inChildAt: place)
        }
        (letter, state) = (found, next)
      }
    }
    return type.order.accepts(state) ? nil : TreeViolation("ends too early" + expectation(type, state))
  }

  private func expectation(_ type: ElementType, _ state: Int) -> String {
    let names = type.expected(in: state)
    return names.isEmpty ? "" : "; expected is \(names.joined(separator: " or "))"
  }
}
