/// A code of a code system.
public struct CodeName: Hashable, Sendable, Codable, Comparable {
  public var system: CodeSystem
  /// As the codebook prints it, dot included.
  public var code: String

  public init(_ system: CodeSystem, _ code: String) {
    self.system = system
    self.code = code
  }

  /// What codes are compared by where the last digits do not count: the first three characters of a diagnosis, the whole
  /// code of another system.
  public var category: CodeName { system == .icd10cm ? CodeName(system, String(code.prefix(3))) : self }

  public static func < (left: CodeName, right: CodeName) -> Bool {
    (left.code, left.system.rawValue) < (right.code, right.system.rawValue)
  }
}
