/// The person cared for.
public struct Patient: Hashable, Sendable, Codable {
  /// Id in the client's own system.
  public var id: String?
  public var name: PersonName?
  public var birthDate: CalendarDate?
  public var sex: Sex?
  public var address: Address?
  public var relationship: Relationship?
  /// Day of death, 837 PAT06.
  public var deathDate: CalendarDate?
  /// Pounds, decimal as written; asked for with some equipment, 837 PAT08.
  public var weight: String?
  /// 837 PAT09.
  public var isPregnant: Bool?
  public var contact: Contact?
  /// Social security number and the like.
  @OmittedWhenEmpty public var secondaryIDs: [SecondaryID] = []

  public init() {}
}

/// Sex as claims carry it, 837 DMG03.
public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
  case female = "F"
  case male = "M"
  case unknown = "U"
}

/// The patient's relationship to the subscriber, CMS-1500 box 6, 837 SBR02 and PAT01.
public enum Relationship: String, Hashable, Sendable, Codable, CaseIterable {
  case `self`
  case spouse
  case child
  case other
  case lifePartner = "life-partner"
  case employee
  case organDonor = "organ-donor"
  case cadaverDonor = "cadaver-donor"
  case unknown
}

/// A person's name in the parts that claim forms have.
public struct PersonName: Hashable, Sendable, Codable {
  public var last: String
  public var first: String
  /// Middle name or initial.
  public var middle: String?
  /// `JR`, `III`.
  public var suffix: String?

  public init(last: String, first: String, middle: String? = nil, suffix: String? = nil) {
    self.last = last
    self.first = first
    self.middle = middle
    self.suffix = suffix
  }
}

/// A US postal address.
public struct Address: Hashable, Sendable, Codable {
  public var line: String
  /// Second line: a suite, a building.
  public var line2: String?
  public var city: String
  /// Two letters.
  public var state: String
  /// 5 or 9 digits, no hyphen.
  public var zip: String

  public init(line: String, city: String, state: String, zip: String) {
    self.line = line
    self.city = city
    self.state = state
    self.zip = zip
  }
}
