/// What a coding error is about; each kind has a weight in the score of a coder.
public enum CodingErrorKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The principal or first-listed diagnosis is wrong or missed.
  case principal
  /// Another diagnosis is wrong or missed.
  case diagnosis
  /// A procedure, service or supply is wrong or missed.
  case procedure
  /// A right code is in the wrong place of the order.
  case order
  /// A right code has the wrong present-on-admission indicator.
  case poa
}
