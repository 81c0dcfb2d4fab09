internal import Messages

/// The fiscal year that the releases of NCHS are named by: October to September.
struct FiscalYear: Equatable {
  /// `2026` is October 2025 to September 2026.
  let number: Int

  init(of date: CalendarDate) { number = date.month >= 10 ? date.year + 1 : date.year }

  /// Last day; `nil` past the last year that a date can have.
  var lastDay: CalendarDate? { CalendarDate(year: number, month: 9, day: 30) }
}
