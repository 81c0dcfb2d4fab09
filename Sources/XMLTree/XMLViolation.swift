/// One place where a document breaks its schema.
public struct XMLViolation: Hashable, Sendable {
  /// Line in the document, from 1.
  public var line: Int
  /// Path of the element, with a number where it has sisters of its name: `/Claim/diagnosis[2]/sequence`.
  public var element: String
  /// What the schema asks for; values of the document are left out, for they may be a patient's data.
  public var problem: String

  public init(line: Int, element: String, problem: String) {
    self.line = line
    self.element = element
    self.problem = problem
  }
}

extension XMLViolation: CustomStringConvertible {
  public var description: String { "line \(line): \(element): \(problem)" }
}
