public import Messages

/// How much of a client's finished work is looked at a second time, and what errors weigh there.
public struct QAStandards: Hashable, Sendable {
  /// Percent of each coder's finished encounters, 0 to 100.
  public var percent: Double?
  /// At least so many of each coder.
  public var perCoder: Int?
  /// Encounters with an accepted suggestion below this score come first, 0 to 1.
  public var scoreBelow: Double?
  /// What a coding error weighs in a score, 0 to 100, where the client sets it.
  public var weights: [CodingErrorKind: Double] = [:]

  public init() {}
}
