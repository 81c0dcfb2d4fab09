internal import Messages

/// Why a claim is sent: for the first time, or to change one that the payer has.
public enum Submission: Hashable, Sendable {
  case original
  /// Takes the place of a claim that the payer knows under its own control number, 837 REF*F8.
  case replacement(payerControlNumber: String?)
  /// Takes back a claim that the payer knows under its own control number.
  case void(payerControlNumber: String?)

  var payerControlNumber: String? {
    switch self {
    case .original: nil
    case .replacement(let number), .void(let number): number
    }
  }

  /// How often a claim was billed; the first bill of a facility tells it in the last digit of the type of bill.
  func frequency(typeOfBill: String?) -> Claim.Frequency {
    switch self {
    case .original: typeOfBill?.last.flatMap { Claim.Frequency(rawValue: String($0)) } ?? .original
    case .replacement: .replacement
    case .void: .void
    }
  }
}
