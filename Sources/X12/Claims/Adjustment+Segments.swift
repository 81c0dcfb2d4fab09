public import Messages

extension Adjustment {
  /// The adjustments of CAS segments: a group, then reason, amount and quantity up to six times.
  public static func all(in segments: [Segment]) -> [Adjustment] {
    segments.flatMap { segment in
      stride(from: 2, through: 17, by: 3).compactMap { place in
        guard !segment[place].isEmpty, let amount = Money(x12: segment[place + 1].text) else { return nil }
        let quantity = segment[place + 2].text
        return Adjustment(
          group: segment[1].text, reason: segment[place].text, amount: amount,
          quantity: quantity.isEmpty ? nil : quantity)
      }
    }
  }
}
