public import Messages

/// What a price list says about a charge line.
public struct ListedPrice: Hashable, Sendable {
  /// HCPCS or CPT code, where the list has one.
  public var code: String?
  public var modifiers: [String]
  public var revenueCode: String?
  /// Of one unit.
  public var amount: Money

  public init(code: String?, modifiers: [String], revenueCode: String?, amount: Money) {
    self.code = code
    self.modifiers = modifiers
    self.revenueCode = revenueCode
    self.amount = amount
  }
}

/// What a charge row asks a price list for.
public struct PriceRequest: Hashable, Sendable {
  public var encounter: String
  /// The client's own code.
  public var item: String?
  /// HCPCS or CPT code.
  public var code: String?
  public var modifiers: [String]
  public var date: CalendarDate?
}
