public import Messages

/// A charge master or fee schedule: what a client or payer asks for its items and services.
///
/// A text file with fields parted by tabs and a header line: `item`, `code`, `modifiers` (`:` between),
/// `revenue_code`, `price` (of one unit), `from`, `through`; a row has an item, a code or both.
public struct PriceList: Hashable, Sendable {
  public private(set) var prices: [Price] = []
  private var byItem: [String: [Int]] = [:]
  private var byCode: [String: [Int]] = [:]

  /// A row.
  public struct Price: Hashable, Sendable {
    /// The client's own code of the item.
    public var item: String?
    /// HCPCS or CPT code.
    public var code: String?
    public var modifiers: [String] = []
    public var revenueCode: String?
    /// Of one unit.
    public var amount: Money
    /// First and last day; `nil`: without end.
    public var from: CalendarDate?
    public var through: CalendarDate?

    fileprivate func holds(on day: CalendarDate?) -> Bool {
      guard let day else { return true }
      return from.map { $0 <= day } ?? true && through.map { day <= $0 } ?? true
    }
  }

  public init() {}

  init(_ prices: [Price]) {
    self.prices = prices
    for (index, price) in prices.enumerated() {
      if let item = price.item { byItem[item, default: []].append(index) }
      if let code = price.code { byCode[code, default: []].append(index) }
    }
  }

  /// The row of an item of the client's own list on a day; of several, the one that came last into force.
  public func price(item: String, on day: CalendarDate?) -> Price? { newest(byItem[item] ?? [], on: day) }

  /// The row of a service on a day: with just these modifiers, else the row without any.
  public func price(code: String, modifiers: [String], on day: CalendarDate?) -> Price? {
    let rows = byCode[code] ?? []
    let wanted = modifiers.sorted()
    return newest(rows.filter { prices[$0].modifiers.sorted() == wanted }, on: day)
      ?? newest(rows.filter { prices[$0].modifiers.isEmpty }, on: day)
  }

  private func newest(_ rows: [Int], on day: CalendarDate?) -> Price? {
    let valid = rows.map { prices[$0] }.filter { $0.holds(on: day) }
    return valid.enumerated().max { left, right in
      let (first, second) = (left.element.from?.description ?? "", right.element.from?.description ?? "")
      return (first, left.offset) < (second, right.offset)
    }?.element
  }
}
