public import Messages

/// Values as X12 writes them.
extension CalendarDate {
  /// CCYYMMDD.
  var x12: String { padded(year, 4) + padded(month, 2) + padded(day, 2) }

  /// Reads CCYYMMDD.
  public init?(x12 text: some StringProtocol) {
    guard text.utf8.count == 8, let number = Int(text) else { return nil }
    self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
  }
}

extension Moment {
  /// HHMM, `nil` where only the day is known.
  var x12Time: String? { time.map { padded($0.hour, 2) + padded($0.minute, 2) } }

  /// Reads CCYYMMDD and HHMM; `nil` when the day is none. A time that is none is left out.
  init?(x12Date date: String, time: String) {
    guard let day = CalendarDate(x12: date) else { return nil }
    let clock = time.utf8.count >= 4 ? "\(day)T\(time.prefix(2)):\(time.dropFirst(2).prefix(2))" : ""
    self = Moment(clock) ?? Moment(date: day)
  }
}

extension Money {
  /// Decimal without the zeros at its end: `72.4`.
  var x12: String {
    let size = abs(cents)
    let sign = cents < 0 ? "-" : ""
    let dollars = size / 100
    switch (size % 100 / 10, size % 10) {
    case (0, 0): return "\(sign)\(dollars)"
    case (let tens, 0): return "\(sign)\(dollars).\(tens)"
    case (let tens, let ones): return "\(sign)\(dollars).\(tens)\(ones)"
    }
  }

  /// Reads a decimal amount; more than two digits behind the point only where they are zeros.
  public init?(x12 text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), parts.count <= 2 else { return nil }
    let whole = parts[0].isEmpty ? "0" : parts[0] == "-" ? "-0" : String(parts[0])
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.dropFirst(2).allSatisfy({ $0 == "0" }) else { return nil }
    self.init(fraction.isEmpty ? whole : "\(whole).\(fraction.prefix(2))")
  }
}

/// `value` in decimal, filled with zeros on the left to `width`.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

/// A whole number that may be written with zeros behind a point: `3.00`.
func wholeNumber(x12 text: String) -> Int? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  guard let first = parts.first, parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0 == "0" } })
  else { return nil }
  return Int(first)
}
