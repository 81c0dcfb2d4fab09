extension Moment {
  /// Seconds since 1970-01-01T00:00:00Z: for how long something took. A day without a time counts from its midnight.
  public var secondsSince1970: Int {
    let seconds = time.map { $0.hour * 3600 + $0.minute * 60 + $0.second - ($0.offset ?? 0) * 60 } ?? 0
    return date.daysSince1970 * 86_400 + seconds
  }
}

extension CalendarDate {
  /// Days since 1970-01-01, negative before it.
  var daysSince1970: Int {
    // March begins the year, so that a leap day is its last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
