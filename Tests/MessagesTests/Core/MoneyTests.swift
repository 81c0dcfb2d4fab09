import Messages
import TestSupport
import Testing

struct MoneyTests {
  static let amounts: [(read: String, cents: Int, written: String)] = [
    ("0", 0, "0.00"), ("0.00", 0, "0.00"), ("-0", 0, "0.00"), ("72", 7200, "72.00"), ("72.4", 7240, "72.40"),
    ("72.40", 7240, "72.40"), ("72.04", 7204, "72.04"), ("0.05", 5, "0.05"), ("-0.05", -5, "-0.05"),
    ("-72.40", -7240, "-72.40"), ("007.10", 710, "7.10"), ("1234567.89", 123_456_789, "1234567.89"),
    ("999999999999.99", 99_999_999_999_999, "999999999999.99"),
  ]

  @Test("Amounts are whole cents", arguments: amounts)
  func reads(text: String, cents: Int, written: String) throws {
    let money = try #require(Money(text))
    #expect(money.cents == cents)
    #expect(money.description == written)
    #expect(Money(written) == money)
  }

  @Test(
    "What is no amount is refused",
    arguments: [
      "", "-", ".", "5.", ".50", "1.234", "1,234.50", "$5", "5 ", " 5", "+5", "--5", "1e3", "1.2.3", "5.-1", "０",
      "1000000000000", "NaN", "5.0a",
    ])
  func refuses(text: String) {
    #expect(Money(text) == nil)
  }

  @Test("Totals are exact where binary fractions are not")
  func exactTotals() throws {
    let dime = try #require(Money("0.10"))
    let total = (0..<1000).reduce(Money.zero) { sum, _ in sum + dime }
    #expect(total.description == "100.00")
    #expect(total - total == .zero)
    #expect(Money(cents: -1) < .zero)
  }

  @Test("Any number of cents comes back", arguments: UInt64(0)..<100)
  func roundTrip(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let money = Money(cents: Int.random(in: -99_999_999_999_999...99_999_999_999_999, using: &random))
    #expect(Money(money.description) == money)
  }

  @Test("An amount in JSON is its text, never a number")
  func json() throws {
    #expect(try jsonText(of: [Money(cents: 7240)]) == #"["72.40"]"#)
    #expect(try decode([Money].self, #"["72.4"]"#) == [Money(cents: 7240)])
    #expect(throws: DecodingError.self) { try decode([Money].self, "[72.4]") }
    #expect(throws: DecodingError.self) { try decode([Money].self, #"["72.401"]"#) }
  }
}
