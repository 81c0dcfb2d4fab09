/// How much finished work is looked at a second time.
public struct QASampling: Hashable, Sendable {
  /// Percent of finished encounters, 0 to 100.
  public var percent: Double?
  /// At least so many of each coder.
  public var perCoder: Int?
  /// Encounters with an accepted suggestion below this score come first, 0 to 1.
  public var scoreBelow: Double?

  public init() {}
}
