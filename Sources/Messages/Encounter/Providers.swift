/// The providers that a claim names.
public struct Providers: Hashable, Sendable, Codable {
  public var billing: Organization?
  /// Who gave the service (professional), CMS-1500 box 24J.
  public var rendering: Practitioner?
  /// Who answered for the care (institutional), UB-04 form locator 76.
  public var attending: Practitioner?
  /// Who performed the principal procedure (institutional), UB-04 form locator 77.
  public var operating: Practitioner?
  public var referring: Practitioner?
  public var facility: Facility?

  public init() {}
}

/// A practice or a hospital that bills.
public struct Organization: Hashable, Sendable, Codable {
  public var name: String?
  /// National Provider Identifier: 10 digits that pass the Luhn check with the prefix 80840.
  public var npi: String?
  /// Employer identification number: 9 digits, no hyphen.
  public var taxID: String?
  /// NUCC taxonomy code: 10 characters.
  public var taxonomy: String?
  public var address: Address?

  public init() {}
}

/// A person who gave or ordered care.
public struct Practitioner: Hashable, Sendable, Codable {
  public var name: PersonName?
  /// National Provider Identifier: 10 digits.
  public var npi: String?
  /// NUCC taxonomy code: 10 characters.
  public var taxonomy: String?

  public init() {}
}

/// The place of service when it is not the billing provider's own.
public struct Facility: Hashable, Sendable, Codable {
  public var name: String?
  public var npi: String?

  public init() {}
}
