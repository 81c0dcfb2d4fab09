import Foundation

/// A number in a form such as `%.1f`; `none` where there is no number.
func number(_ value: Double?, _ format: String, none: String = "") -> String {
  value.map { String(format: format, $0) } ?? none
}
