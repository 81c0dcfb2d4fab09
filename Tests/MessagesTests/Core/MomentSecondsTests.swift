import Foundation
import Messages
import Testing

struct MomentSecondsTests {
  static let moments: [(String, Int)] = [
    ("1970-01-01T00:00:00Z", 0), ("1970-01-02", 86_400), ("1969-12-31T23:59:59Z", -1),
    ("2000-02-29T12:00:00Z", 951_825_600), ("2026-05-04T09:15:30-06:00", 1_777_907_730),
    ("2026-05-04T09:15:30+02:00", 1_777_878_930),
  ]

  @Test("Seconds since 1970", arguments: moments)
  func seconds(text: String, seconds: Int) throws {
    #expect(try #require(Moment(text)).secondsSince1970 == seconds)
  }

  @Test("Foundation agrees", arguments: Array(stride(from: -80_000, through: 60_000, by: 379)))
  func days(day: Int) throws {
    let text = Date(timeIntervalSince1970: Double(day) * 86_400).formatted(.iso8601)
    #expect(try #require(Moment(text)).secondsSince1970 == day * 86_400)
  }
}
