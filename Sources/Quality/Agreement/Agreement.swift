public import Messages

/// How far two coders agree who coded the same encounters without seeing each other's decisions.
public struct Agreement: Hashable, Sendable, Codable {
  public var encounters: Int
  /// Encounters for which both report the same set of codes.
  public var same: Int
  public var codes: Share
  /// The same of categories: first three characters of diagnoses.
  public var categories: Share
  /// Reported or not, over every code that was proposed or that either reports.
  public var reporting: Kappa
  /// The principal or first-listed diagnosis, whole codes.
  public var principal: Kappa
  /// The principal or first-listed diagnosis, categories.
  public var principalCategory: Kappa

  /// Codes that both report among those that either does.
  public struct Share: Hashable, Sendable, Codable {
    public var first: Int
    public var second: Int
    public var both: Int
    /// Twice `both` by `first` + `second`, 0 to 1; `nil` when neither reports any.
    public var agreement: Double?

    init(_ pairs: [(Set<CodeName>, Set<CodeName>)]) {
      first = pairs.reduce(0) { $0 + $1.0.count }
      second = pairs.reduce(0) { $0 + $1.1.count }
      both = pairs.reduce(0) { $0 + $1.0.intersection($1.1).count }
      agreement = first + second > 0 ? rounded(2 * Double(both) / Double(first + second)) : nil
    }
  }

  public init(_ codings: [CodingPair]) {
    let sets = codings.map { (Set($0.first), Set($0.second)) }
    encounters = codings.count
    same = sets.count { $0.0 == $0.1 }
    codes = Share(sets)
    categories = Share(sets.map { (Set($0.0.map(\.category)), Set($0.1.map(\.category))) })
    reporting = Kappa(
      codings.flatMap { coding in
        let (first, second) = (Set(coding.first), Set(coding.second))
        return Set(coding.proposed).union(first).union(second).map { (first.contains($0), second.contains($0)) }
      })
    let principals = codings.map { (Self.principal($0.first), Self.principal($0.second)) }
    principal = Kappa(principals)
    principalCategory = Kappa(principals.map { ($0.0?.category, $0.1?.category) })
  }

  private static func principal(_ codes: [CodeName]) -> CodeName? { codes.first { $0.system == .icd10cm } }
}

/// One encounter as two coders coded it, each in reporting order.
public struct CodingPair: Hashable, Sendable {
  public var first: [CodeName]
  public var second: [CodeName]
  /// What the program proposed to both.
  public var proposed: [CodeName]

  public init(first: [CodeName], second: [CodeName], proposed: [CodeName]) {
    self.first = first
    self.second = second
    self.proposed = proposed
  }
}
