/// The person cared for.
public struct Patient: Hashable, Sendable, Codable {
  /// Id in the client's own system.
  public var id: String?
  public var name: PersonName?
  public var birthDate: CalendarDate?
  public var sex: Sex?
  public var address: Address?
  /// Relationship to the subscriber: `self`, `spouse`, `child` or `other`.
  public var relationship: Relationship?

  public init() {}
}

/// Sex as claims carry it, 837 DMG03.
public enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
  case female = "F"
  case male = "M"
  case unknown = "U"
}

/// The patient's relationship to the subscriber, CMS-1500 box 6.
public enum Relationship: String, Hashable, Sendable, Codable, CaseIterable {
  case `self`
  case spouse
  case child
  case other
}

/// A person's name in the two parts that every claim form has.
public struct PersonName: Hashable, Sendable, Codable {
  public var last: String
  public var first: String

  public init(last: String, first: String) {
    self.last = last
    self.first = first
  }
}

/// A US postal address.
public struct Address: Hashable, Sendable, Codable {
  public var line: String
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
