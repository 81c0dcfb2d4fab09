/// Cohen's kappa: how far two people agree beyond what their habits alone would give.
///
/// Observed agreement is the share of things that both put into the same class; expected agreement is the sum over classes
/// of the product of the shares that each puts there. Kappa is (observed - expected) / (1 - expected).
public struct Kappa: Hashable, Sendable, Codable {
  /// How many things both judged.
  public var count: Int
  public var observed: Double
  public var expected: Double
  /// `nil` where it has no value: nothing was judged, or both put all into one class.
  public var kappa: Double?

  public init<Class: Hashable>(_ pairs: [(Class, Class)]) {
    count = pairs.count
    guard count > 0 else {
      (observed, expected, kappa) = (0, 0, nil)
      return
    }
    let whole = Double(count)
    let first = Dictionary(pairs.map { ($0.0, 1) }, uniquingKeysWith: +)
    let second = Dictionary(pairs.map { ($0.1, 1) }, uniquingKeysWith: +)
    let same = Double(pairs.count { $0.0 == $0.1 }) / whole
    // Whole numbers, so that the order of a dictionary does not reach the last bit.
    let chances = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
    let chance = Double(chances) / (whole * whole)
    observed = rounded(same)
    expected = rounded(chance)
    kappa = chance < 1 ? rounded((same - chance) / (1 - chance)) : nil
  }
}
