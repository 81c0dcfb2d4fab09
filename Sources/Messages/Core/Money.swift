/// An amount in US dollars, held as whole cents so that totals are exact; written as `1234.50`.
public struct Money: Hashable, Sendable, Comparable {
  /// The amount in cents; negative for a credit.
  public let cents: Int

  public static let zero = Money(cents: 0)

  public init(cents: Int) { self.cents = cents }

  /// Reads a decimal amount with at most two digits after the point: `72`, `72.4`, `-72.40`.
  public init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].count <= 12, let dollars = decimal(parts[0]) else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].count), let digits = decimal(parts[1]) else { return nil }
      fraction = parts[1].count == 1 ? digits * 10 : digits
    }
    let cents = dollars * 100 + fraction
    self.cents = negative ? -cents : cents
  }

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
  public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
}

extension Money: CustomStringConvertible {
  public var description: String {
    let size = abs(cents)
    return (cents < 0 ? "-" : "") + "\(size / 100).\(padded(size % 100, 2))"
  }
}

extension Money: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let money = Money(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a decimal amount")
    }
    self = money
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
