/// The range in which a share may lie when so few were looked at: Wilson's interval, 95%.
struct WilsonInterval: Hashable, Sendable {
  let low: Double
  let high: Double

  /// - Parameter count: How many were looked at, at least one.
  init(right: Int, of count: Int) {
    let z = 1.959964
    let number = Double(count)
    let share = Double(right) / number
    let middle = share + z * z / (2 * number)
    let width = z * (share * (1 - share) / number + z * z / (4 * number * number)).squareRoot()
    let whole = 1 + z * z / number
    low = max(0, (middle - width) / whole)
    high = min(1, (middle + width) / whole)
  }
}
