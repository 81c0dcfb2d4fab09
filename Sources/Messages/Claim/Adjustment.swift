/// Why less than the charge is paid: an amount with its reason, 837 and 835 CAS.
public struct Adjustment: Hashable, Sendable, Codable {
  /// Who bears it: `CO` the provider by contract, `PR` the patient, `PI` decided by the payer, `OA` other, `CR` a
  /// correction.
  public var group: String
  /// Claim Adjustment Reason Code: `45`, `197`.
  public var reason: String
  /// Taken off the charge; negative where it is added.
  public var amount: Money
  /// Units that were not paid, decimal as written.
  public var quantity: String?

  public init(group: String, reason: String, amount: Money, quantity: String? = nil) {
    self.group = group
    self.reason = reason
    self.amount = amount
    self.quantity = quantity
  }
}
