import Messages
import TestSupport
import Testing

struct CalendarDateTests {
  @Test(
    "A day of the calendar is read and written the same",
    arguments: [
      "2026-04-01", "2024-02-29", "2000-02-29", "2026-12-31", "2026-01-31", "2026-04-30", "0001-01-01", "9999-12-31",
    ])
  func reads(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(
    "What is no day of the calendar is refused",
    arguments: [
      "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
      "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01", "20260101", " 2026-01-01", "2026-01-01 ", "2026-01-01T",
      "-026-01-01", "+026-01-01", "2026-01-0a", "２026-01-01", "", "2026-01",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("Every month has its length", arguments: [2024, 2025, 2000, 1900])
  func monthLengths(year: Int) {
    for (month, length) in SlowCalendar.monthLengths(year: year).enumerated() {
      #expect(CalendarDate(year: year, month: month + 1, day: length) != nil)
      #expect(CalendarDate(year: year, month: month + 1, day: length + 1) == nil)
    }
  }

  @Test("Days between two dates, against a count day by day", arguments: UInt64(0)..<50)
  func daysAgainstSlowCount(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let first = SlowCalendar.anyDay(using: &random)
    var day = first
    var wrong: [CalendarDate] = []
    for count in 0..<800 {
      let agrees = first.days(to: day) == count && day.days(to: first) == -count && (count == 0 || first < day)
      if !agrees { wrong.append(day) }
      day = try SlowCalendar.dayAfter(day)
    }
    #expect(wrong == [], "counted from \(first)")
  }

  static let ages: [(born: String, on: String, age: Int)] = [
    ("1960-05-04", "2026-05-03", 65),
    ("1960-05-04", "2026-05-04", 66),
    ("2026-05-04", "2026-05-04", 0),
    ("2026-05-04", "2027-05-03", 0),
    ("2026-05-04", "2026-05-03", -1),
    ("2004-02-29", "2025-02-28", 20),
    ("2004-02-29", "2025-03-01", 21),
    ("2004-02-29", "2024-02-29", 20),
  ]

  @Test("Completed years of age", arguments: ages)
  func age(born: String, on date: String, age: Int) throws {
    #expect(try #require(CalendarDate(born)).age(on: #require(CalendarDate(date))) == age)
  }

  @Test("Bad days in JSON are refused", arguments: [#"["2026-02-30"]"#, "[20260401]", "[null]"])
  func refusesJSON(json: String) {
    #expect(throws: DecodingError.self) { try decode([CalendarDate].self, json) }
  }
}

private struct CalendarEnd: Error {}

/// The calendar as a schoolbook has it: month lengths in a list, one day after another.
private enum SlowCalendar {
  static func monthLengths(year: Int) -> [Int] {
    let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  static func anyDay(using random: inout SeededRandom) -> CalendarDate {
    let year = Int.random(in: 1...9990, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...monthLengths(year: year)[month - 1], using: &random)
    return CalendarDate(year: year, month: month, day: day)!
  }

  static func dayAfter(_ date: CalendarDate) throws -> CalendarDate {
    let lastDay = date.day == monthLengths(year: date.year)[date.month - 1]
    let next =
      switch (lastDay, date.month) {
      case (false, _): CalendarDate(year: date.year, month: date.month, day: date.day + 1)
      case (true, 12): CalendarDate(year: date.year + 1, month: 1, day: 1)
      case (true, _): CalendarDate(year: date.year, month: date.month + 1, day: 1)
      }
    guard let next else { throw CalendarEnd() }
    return next
  }
}
