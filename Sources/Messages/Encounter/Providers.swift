/// The providers that a claim names.
public struct Providers: Hashable, Sendable, Codable {
  public var billing: Organization?
  /// Who gave the service (professional), CMS-1500 box 24J.
  public var rendering: Practitioner?
  /// Who answered for the care (institutional), UB-04 form locator 76.
  public var attending: Practitioner?
  /// Who performed the principal procedure (institutional), UB-04 form locator 77.
  public var operating: Practitioner?
  /// Who performed another procedure (institutional), 837 loop 2310C.
  public var otherOperating: Practitioner?
  public var referring: Practitioner?
  /// Who answered for the rendering provider's work (professional), 837 loop 2310D.
  public var supervising: Practitioner?
  /// Who ordered a line's supplies or tests (professional), 837 loop 2420E.
  public var ordering: Practitioner?
  public var facility: Facility?
  /// Where payments go, if not to the billing provider's address, 837 loop 2010AB.
  public var payTo: Address?

  public init() {}
}

/// A practice or a hospital that bills.
public struct Organization: Hashable, Sendable, Codable {
  public var name: String?
  /// Name of a practitioner who bills as a person, in place of `name`.
  public var person: PersonName?
  /// National Provider Identifier: 10 digits that pass the Luhn check with the prefix 80840.
  public var npi: String?
  /// Employer identification number, or a person's social security number: 9 digits, no hyphen.
  public var taxID: String?
  /// `nil`: an employer's.
  public var taxIDKind: TaxIDKind?
  /// NUCC taxonomy code: 10 characters.
  public var taxonomy: String?
  public var address: Address?
  public var contact: Contact?
  @OmittedWhenEmpty public var secondaryIDs: [SecondaryID] = []

  public enum TaxIDKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 837 REF*EI.
    case employer
    /// 837 REF*SY.
    case socialSecurity = "social-security"
  }

  public init() {}
}

/// A person, rarely an organization, who gave or ordered care.
public struct Practitioner: Hashable, Sendable, Codable {
  public var name: PersonName?
  /// In place of `name` where an organization gave the service: a laboratory.
  public var organizationName: String?
  /// National Provider Identifier: 10 digits.
  public var npi: String?
  /// NUCC taxonomy code: 10 characters.
  public var taxonomy: String?
  public var address: Address?
  public var contact: Contact?
  @OmittedWhenEmpty public var secondaryIDs: [SecondaryID] = []

  public init() {}
}

/// The place of service when it is not the billing provider's own.
public struct Facility: Hashable, Sendable, Codable {
  public var name: String?
  public var npi: String?
  public var address: Address?
  public var contact: Contact?
  @OmittedWhenEmpty public var secondaryIDs: [SecondaryID] = []

  public init() {}
}
