import Messages
import TestSupport
import Testing

struct MomentTests {
  /// What is read, and what is written for it.
  static let forms: [(read: String, written: String)] = [
    ("2026-05-04", "2026-05-04"),
    ("2026-05-04T09:15", "2026-05-04T09:15"),
    ("2026-05-04 09:15", "2026-05-04T09:15"),
    ("2026-05-04T00:00", "2026-05-04T00:00"),
    ("2026-05-04T23:59:59", "2026-05-04T23:59:59"),
    ("2026-05-04T09:15:00", "2026-05-04T09:15"),
    ("2026-05-04T09:15:30Z", "2026-05-04T09:15:30Z"),
    ("2026-05-04T09:15Z", "2026-05-04T09:15:00Z"),
    ("2026-05-04T09:15:30+00:00", "2026-05-04T09:15:30Z"),
    ("2026-05-04T09:15:30-00:00", "2026-05-04T09:15:30Z"),
    ("2026-05-04T09:15:30-06:00", "2026-05-04T09:15:30-06:00"),
    ("2026-05-04T09:15-06:00", "2026-05-04T09:15:00-06:00"),
    ("2026-05-04T09:15:30+05:45", "2026-05-04T09:15:30+05:45"),
    ("2026-05-04T09:15:30-03:30", "2026-05-04T09:15:30-03:30"),
    ("2026-05-04T09:15:30+14:00", "2026-05-04T09:15:30+14:00"),
    ("2026-05-04T09:15:30.5Z", "2026-05-04T09:15:30Z"),
    ("2026-05-04T09:15:30.123456", "2026-05-04T09:15:30"),
  ]

  @Test("Forms that are read", arguments: forms)
  func reads(text: String, written: String) throws {
    let moment = try #require(Moment(text))
    #expect(moment.description == written)
    #expect(Moment(written) == moment, "what is written is read back as the same moment")
  }

  @Test(
    "Forms that are refused",
    arguments: [
      "", "2026-05", "2026-02-30", "2026-02-30T09:15", "2026-05-04T", "2026-05-04T9:15", "2026-05-04T09",
      "2026-05-04T0915",
      "2026-05-04T24:00", "2026-05-04T09:60", "2026-05-04T09:15:60", "2026-05-04T09:15:3", "2026-05-04T09:15:30.",
      "2026-05-04T09:15:30.Z", "2026-05-04T09:15.5", "2026-05-04T09:15:30z", "2026-05-04T09:15:30ZZ",
      "2026-05-04T09:15:30+0600", "2026-05-04T09:15:30+06", "2026-05-04T09:15:30+14:01", "2026-05-04T09:15:30-15:00",
      "2026-05-04T09:15:30+06:60", "2026-05-04T09:15:30 06:00", "2026-05-04t09:15", "2026-05-04_09:15",
      "2026-05-04T09:15 ", "2026-05-0４T09:15",
    ])
  func refuses(text: String) {
    #expect(Moment(text) == nil)
  }

  static let offsets: [(text: String, minutes: Int?)] = [
    ("2026-05-04T09:15", nil), ("2026-05-04T09:15Z", 0), ("2026-05-04T09:15-06:00", -360),
    ("2026-05-04T09:15+05:45", 345), ("2026-05-04T09:15-14:00", -840),
  ]

  @Test("Offsets are minutes east of UTC", arguments: offsets)
  func offset(text: String, minutes: Int?) throws {
    let time = try #require(Moment(text)?.time)
    #expect((time.hour, time.minute, time.second) == (9, 15, 0))
    #expect(time.offset == minutes)
  }

  @Test("Any text is read or refused, and what is read comes back", arguments: UInt64(0)..<200)
  func damagedText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Array("2026-05-04T09:15:30.25-06:00".utf8.prefix(Int.random(in: 8...28, using: &random)))
    let alphabet = Array("0123456789:-+.TZ é".utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = alphabet.randomElement(using: &random)!
    }
    guard let moment = Moment(String(decoding: bytes, as: UTF8.self)) else { return }
    #expect(Moment(moment.description) == moment)
  }

  @Test("A moment in JSON is its text")
  func json() throws {
    let moment = try #require(Moment("2026-05-04T09:15:30-06:00"))
    #expect(try jsonText(of: [moment]) == #"["2026-05-04T09:15:30-06:00"]"#)
    #expect(try decode([Moment].self, #"["2026-05-04T09:15:30-06:00"]"#) == [moment])
    #expect(throws: DecodingError.self) { try decode([Moment].self, #"["yesterday"]"#) }
  }
}
