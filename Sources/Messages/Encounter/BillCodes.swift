/// An event of a stay by its code and day, UB-04 form locators 31 to 34, 837I HI BH.
public struct Occurrence: Hashable, Sendable, Codable {
  /// Two characters.
  public var code: String
  public var date: CalendarDate

  public init(code: String, date: CalendarDate) {
    self.code = code
    self.date = date
  }
}

/// An event that spans days, UB-04 form locators 35 and 36, 837I HI BI.
public struct OccurrenceSpan: Hashable, Sendable, Codable {
  /// Two characters.
  public var code: String
  public var from: CalendarDate
  public var through: CalendarDate

  public init(code: String, from: CalendarDate, through: CalendarDate) {
    self.code = code
    self.from = from
    self.through = through
  }
}

/// An amount by its code, UB-04 form locators 39 to 41, 837I HI BE.
public struct ValueAmount: Hashable, Sendable, Codable {
  /// Two characters.
  public var code: String
  /// Dollars, or a quantity where the code asks for one: covered days.
  public var amount: Money

  public init(code: String, amount: Money) {
    self.code = code
    self.amount = amount
  }
}
