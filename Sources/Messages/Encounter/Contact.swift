/// Whom to call, 837 PER.
public struct Contact: Hashable, Sendable, Codable {
  public var name: String?
  /// Digits, area code first.
  public var phone: String?
  public var phoneExtension: String?
  public var fax: String?
  public var email: String?

  public init() {}
}

/// An id that one payer or register gives a provider or member, 837 REF.
public struct SecondaryID: Hashable, Sendable, Codable {
  /// Who gave it, REF01: `G2` the payer, `0B` a state license, `LU` a location number, `SY` social security ...
  public var qualifier: String
  public var number: String

  public init(qualifier: String, number: String) {
    self.qualifier = qualifier
    self.number = number
  }
}
