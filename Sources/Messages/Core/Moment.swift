/// A day with, where it is known, the time of day and the offset from UTC: an admission, a discharge, a decision.
///
/// Read from and written as `2026-05-04`, `2026-05-04T09:15`, `2026-05-04T09:15:30-06:00` or `...Z`. Fractions of a
/// second are read and dropped.
public struct Moment: Hashable, Sendable {
  public let date: CalendarDate
  public let time: ClockTime?

  /// A time of day; `offset` is minutes east of UTC, `nil` when the source names no zone.
  public struct ClockTime: Hashable, Sendable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59.
    public let second: Int
    /// Minutes east of UTC, -840 to 840.
    public let offset: Int?
  }

  public init(date: CalendarDate, time: ClockTime? = nil) {
    self.date = date
    self.time = time
  }

  /// The same moment, its time taken as UTC where the source names no zone.
  public var assumingUTC: Moment {
    guard let time, time.offset == nil else { return self }
    return Moment(date: date, time: ClockTime(hour: time.hour, minute: time.minute, second: time.second, offset: 0))
  }

  /// Reads the forms listed above; a blank may stand for the `T`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)) else { return nil }
    self.date = date
    if bytes.count == 10 {
      time = nil
      return
    }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let time = ClockTime(bytes[11...])
    else { return nil }
    self.time = time
  }
}

extension Moment.ClockTime {
  // HH:MM, HH:MM:SS or HH:MM:SS.fff, then nothing, Z or +HH:MM.
  fileprivate init?(_ bytes: ArraySlice<UInt8>) {
    let text = Array(bytes)
    guard text.count >= 5, text[2] == UInt8(ascii: ":"),
      let hour = decimal(text[0..<2]), let minute = decimal(text[3..<5]), hour < 24, minute < 60
    else { return nil }
    var next = 5
    var second = 0
    if text.count >= 8, text[5] == UInt8(ascii: ":") {
      guard let value = decimal(text[6..<8]), value < 60 else { return nil }
      second = value
      next = 8
      if next < text.count, text[next] == UInt8(ascii: ".") {
        let digits = text[(next + 1)...].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        next = digits.endIndex
      }
    }
    guard let offset = Self.offset(text[next...]) else { return nil }
    self.init(hour: hour, minute: minute, second: second, offset: offset.minutes)
  }

  private static func offset(_ text: ArraySlice<UInt8>) -> (minutes: Int?, Void)? {
    let zone = Array(text)
    if zone.isEmpty { return (nil, ()) }
    if zone == [UInt8(ascii: "Z")] { return (0, ()) }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = decimal(zone[1..<3]),
      let minutes = decimal(zone[4..<6]), minutes < 60, hours * 60 + minutes <= 840
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return (hours * 60 + minutes, ())
    case UInt8(ascii: "-"): return (-(hours * 60 + minutes), ())
    default: return nil
    }
  }
}

extension Moment: CustomStringConvertible {
  public var description: String {
    guard let time else { return date.description }
    var text = "\(date)T\(padded(time.hour, 2)):\(padded(time.minute, 2))"
    if time.second != 0 || time.offset != nil { text += ":\(padded(time.second, 2))" }
    guard let offset = time.offset else { return text }
    if offset == 0 { return text + "Z" }
    let size = abs(offset)
    return text + (offset < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = Moment(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date or a date with a time")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
