/// Precision, recall and their harmonic mean from counts.
public struct Proportion: Hashable, Sendable, Codable {
  /// Proposed codes that are right.
  public var right: Int
  public var proposed: Int
  /// Required codes that were found.
  public var found: Int
  public var required: Int

  public init(right: Int = 0, proposed: Int = 0, found: Int = 0, required: Int = 0) {
    self.right = right
    self.proposed = proposed
    self.found = found
    self.required = required
  }

  /// 0 when nothing was proposed.
  public var precision: Double { proposed == 0 ? 0 : Double(right) / Double(proposed) }
  /// 0 when nothing was required.
  public var recall: Double { required == 0 ? 0 : Double(found) / Double(required) }
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  public static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(
      right: left.right + right.right, proposed: left.proposed + right.proposed, found: left.found + right.found,
      required: left.required + right.required)
  }
}
