/// A key, or a reference to one, among the descendants of an element.
final class KeyConstraint: Sendable {
  let name: String
  let selector: SchemaPath
  let field: SchemaPath
  /// The key whose values those of this constraint must be among; `nil` for a key.
  let refersTo: String?

  init(name: String, selector: SchemaPath, field: SchemaPath, refersTo: String?) {
    self.name = name
    self.selector = selector
    self.field = field
    self.refersTo = refersTo
  }
}

/// The part of XPath that keys use here: steps down by name, from any depth with `.//`, an attribute at the end.
final class SchemaPath: Sendable {
  let fromAnyDepth: Bool
  let steps: [String]
  let attribute: String?

  /// - Returns: `nil` for an expression that uses more than that.
  init?(_ xpath: String) {
    var text = xpath[...]
    fromAnyDepth = text.hasPrefix(".//")
    if fromAnyDepth { text = text.dropFirst(3) }
    var parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if let last = parts.last, last.first == "@" {
      attribute = String(last.dropFirst())
      parts.removeLast()
    } else {
      attribute = nil
    }
    let isName = { (part: Substring) in !part.isEmpty && part.utf8.allSatisfy { !Self.operators.contains($0) } }
    guard parts.allSatisfy(isName), attribute.map({ isName($0[...]) }) ?? true else { return nil }
    steps = parts.map { String($0.split(separator: ":").last ?? $0) }
    guard attribute != nil || !steps.isEmpty else { return nil }
  }

  private static let operators = Set(" .*|@()[]".utf8)

  /// Visits what the steps lead to, until `visit` gives a violation; the attribute is left to the caller.
  func first(
    in element: XMLElement, _ visit: (XMLElement) -> TreeViolation?
  ) -> TreeViolation? {
    if let found = first(in: element, after: 0, visit) { return found }
    guard fromAnyDepth else { return nil }
    return element.firstViolation { first(in: $0, visit) }
  }

  private func first(
    in element: XMLElement, after step: Int, _ visit: (XMLElement) -> TreeViolation?
  ) -> TreeViolation? {
    guard step < steps.count else { return visit(element) }
    let name = steps[step]
    return element.firstViolation { $0.name == name ? first(in: $0, after: step + 1, visit) : nil }
  }
}

extension KeyConstraint {
  /// Checks the keys of an element, then the references to them.
  static func violation(of constraints: [KeyConstraint], in element: XMLElement) -> TreeViolation? {
    var keys: [String: Set<String>] = [:]
    for key in constraints where key.refersTo == nil {
      var values: Set<String> = []
      let violation = key.selector.first(in: element) { selected in
        guard let value = key.value(of: selected) else { return TreeViolation("has no value for the key \(key.name)") }
        return values.insert(value).inserted ? nil : TreeViolation("repeats a value of the key \(key.name)")
      }
      if let violation { return violation }
      keys[key.name] = values
    }
    for reference in constraints {
      guard let key = reference.refersTo else { continue }
      let values = keys[key] ?? []
      let violation = reference.selector.first(in: element) { selected in
        guard let value = reference.value(of: selected) else { return nil }
        return values.contains(value) ? nil : TreeViolation("points to nothing: no \(key) has its value")
      }
      if let violation { return violation }
    }
    return nil
  }

  private func value(of selected: XMLElement) -> String? {
    guard let attribute = field.attribute else { return nil }
    var element = selected
    for step in field.steps {
      guard let next = element.first(step) else { return nil }
      element = next
    }
    return element.attribute(attribute)
  }
}
