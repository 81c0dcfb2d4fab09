/// An XML Schema compiled to check trees before they are written.
///
/// That costs a small part of writing the tree, reading it again and validating it by libxml2. It knows a part of XML
/// Schema 1.0: elements with attributes and child elements, in sequences and choices; values by enumeration,
/// pattern, union and a few built-in types (``ValueShape``); keys and references to them. Values of keys are compared as
/// they are written. A schema that uses anything else is refused, not checked in part.
public struct TreeSchema: Sendable {
  let namespace: String
  let roots: [ElementRule]
  let types: [ElementType]

  /// - Parameters:
  ///   - bytes: The schema document.
  ///   - document: What errors call it: a file name without its folder.
  /// - Throws: ``XMLError`` when the document is not well-formed, or is no schema that is known here.
  public init(_ bytes: [UInt8], named document: String = "schema") throws(XMLError) {
    let root = try XMLElement(parsing: bytes, named: document)
    var reader = SchemaReader(root, named: document)
    roots = try reader.roots()
    namespace = reader.namespace
    types = reader.types
  }

  /// The first place where a document breaks the schema; `nil` when it is valid.
  ///
  /// - Parameter root: The document's root, in the default namespace, as all elements in it: none has a prefix.
  public func firstViolation(in root: XMLElement) -> TreeViolation? {
    guard var violation = violation(of: root) else { return nil }
    violation.element = "/" + root.name + violation.element
    return violation
  }

  private func violation(of root: XMLElement) -> TreeViolation? {
    guard root.attribute("xmlns") == namespace else { return TreeViolation("is not in the namespace of the schema") }
    guard let rule = roots.first(where: { $0.name == root.name }) else {
      return TreeViolation("is no root of the schema")
    }
    let attributes = root.attributes.filter { $0.name != "xmlns" }
    return violation(of: XMLElement(root.name, attributes: attributes, content: root.content), as: rule)
  }
}
