public import Messages

extension ReviewSession {
  /// The decision with its codes as the encounter or the codebook prints them and its code system filled in.
  ///
  /// People type `e1165`, and a client's coding sheet has no system column when all its codes are diagnoses.
  public func named(_ decision: Decision) -> Decision {
    var named = decision
    guard let code = decision.code else { return named }
    named.system = decision.system ?? likelySystem(of: code)
    named.code = printed(code, in: named.system)
    named.newCode = decision.newCode.map { printed($0, in: named.system) }
    return named
  }

  private func likelySystem(of code: String) -> CodeSystem {
    let key = Self.key(code)
    let known = codes.map { ($0.system, $0.code) } + suggestions.map { ($0.system, $0.code) }
    return known.first { Self.key($0.1) == key }?.0 ?? .icd10cm
  }

  private func printed(_ code: String, in system: CodeSystem?) -> String {
    guard let system else { return code }
    let key = Self.key(code)
    if let there = codes.first(where: { $0.system == system && Self.key($0.code) == key }) { return there.code }
    if let there = suggestions.first(where: { $0.system == system && Self.key($0.code) == key }) { return there.code }
    return check.entry(system, code)?.code ?? code
  }

  // A code without its dot and in capitals: how the two ways of writing it meet.
  private static func key(_ code: String) -> String { code.uppercased().filter { $0 != "." && $0 != " " } }
}
