internal import Foundation
internal import Messages
internal import Profiles
internal import TestSupport
internal import Testing

struct PriceListTests {
  static let text = """
    item\tcode\tmodifiers\trevenue_code\tprice\tfrom\tthrough
    CDM1\tG0108\t\t942\t59.00\t2025-01-01\t2025-12-31
    CDM1\tG0108\t\t942\t61.50\t2026-01-01\t
    CDM2\t\t\t0120\t1600.00
    \tG0108\tGQ\t\t40
    """

  static func list(_ text: String) throws -> PriceList { try PriceList(Data(text.utf8), file: "p.tsv") }

  @Test func itemsByDay() throws {
    let list = try Self.list(Self.text)
    #expect(list.price(item: "CDM1", on: day("2025-06-01"))?.amount == Money(cents: 5900))
    #expect(list.price(item: "CDM1", on: day("2026-06-01"))?.amount == Money(cents: 6150))
    #expect(list.price(item: "CDM1", on: nil)?.amount == Money(cents: 6150))
    #expect(list.price(item: "CDM1", on: day("2024-06-01")) == nil)
    #expect(list.price(item: "CDM1", on: day("2026-06-01"))?.revenueCode == "0942")
    #expect(list.price(item: "CDM2", on: nil)?.code == nil)
    #expect(list.price(item: "CDM9", on: nil) == nil)
  }

  @Test func servicesByModifiers() throws {
    let list = try Self.list(Self.text)
    #expect(list.price(code: "G0108", modifiers: ["GQ"], on: day("2026-06-01"))?.amount == Money(cents: 4000))
    #expect(list.price(code: "G0108", modifiers: ["25"], on: day("2026-06-01"))?.amount == Money(cents: 6150))
    #expect(list.price(code: "G0109", modifiers: [], on: nil) == nil)
  }

  static let wrong: [(text: String, line: Int)] = [
    ("", 1), ("item\tcode\n", 1), ("item\tprice\tcolour\n", 1), ("item\titem\tprice\n", 1),
    ("item\tprice\nA\tfree\n", 2), ("item\tprice\nA\t-1.00\n", 2), ("item\tprice\n\t1.00\n", 2),
    ("item\tprice\nA\t1.00\tB\n", 2), ("item\tprice\tfrom\nA\t1.00\t1/1/2026\n", 2),
  ]

  @Test(arguments: wrong.indices)
  func wrongRow(index: Int) {
    let error = #expect(throws: ProfileError.self) { try Self.list(Self.wrong[index].text) }
    #expect(error?.report.id == "PRF007")
    #expect(error?.report.place == "p.tsv, line \(Self.wrong[index].line)")
  }
}
