/// One place where a tree breaks its schema.
public struct TreeViolation: Hashable, Sendable {
  /// Path of the element, with a number where it has sisters of its name: `/Claim/diagnosis[2]/sequence`.
  public internal(set) var element: String
  /// What is wrong; values of the document are left out, for they may be a patient's data.
  public let problem: String

  /// At an element whose path its ancestors will put before it.
  init(_ problem: String) {
    element = ""
    self.problem = problem
  }
}

extension XMLElement {
  /// The first violation that `check` finds in a child element, with the child's place in its path.
  func firstViolation(_ check: (XMLElement) -> TreeViolation?) -> TreeViolation? {
    for (place, piece) in content.enumerated() {
      guard case .element(let child) = piece, let violation = check(child) else { continue }
      return self.violation(violation, inChildAt: place)
    }
    return nil
  }

  /// A violation in the child element at a place of ``content``, seen from this element.
  func violation(_ violation: TreeViolation, inChildAt place: Int) -> TreeViolation {
    guard case .element(let child) = content[place] else { return violation }
    let isSister = { (piece: Content) in
      if case .element(let other) = piece { other.name == child.name } else { false }
    }
    let before = content[..<place].count(where: isSister)
    let isAlone = before == 0 && !content[(place + 1)...].contains(where: isSister)
    var result = violation
    result.element = "/" + child.name + (isAlone ? "" : "[\(before + 1)]") + violation.element
    return result
  }
}
