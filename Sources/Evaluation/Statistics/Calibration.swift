/// Whether scores mean what they say: of codes that get 80%, four of five should be right.
public struct Calibration: Hashable, Sendable {
  /// A proposed code's score, and whether it was right.
  public struct Point: Hashable, Sendable {
    public var score: Double
    public var isRight: Bool

    public init(score: Double, isRight: Bool) {
      self.score = score
      self.isRight = isRight
    }
  }

  /// The codes whose scores lie in one tenth.
  public struct Bin: Hashable, Sendable, Codable {
    /// From this score on, and below it by a tenth more; the last bin has 1 too.
    public var from: Double
    public var codes: Int
    public var meanScore: Double
    /// Share of them that is right.
    public var right: Double
  }

  /// Codes with a score.
  public let codes: Int
  /// Tenths that hold a code, rising.
  public let bins: [Bin]
  /// Mean squared distance of score and outcome: 0 is perfect; `nil` without scores.
  public let brier: Double?
  /// The Brier score of giving every code the share that is right.
  public let brierOfShare: Double?
  /// Mean distance of score and share in the bins, each weighed by its codes; `nil` without scores.
  public let error: Double?

  public init(_ points: [Point]) {
    codes = points.count
    bins = Self.bins(points)
    guard !points.isEmpty else {
      (brier, brierOfShare, error) = (nil, nil, nil)
      return
    }
    let count = Double(points.count)
    let share = Double(points.count { $0.isRight }) / count
    brier = points.reduce(0) { $0 + Self.square($1.score - ($1.isRight ? 1 : 0)) } / count
    brierOfShare = share * (1 - share)
    error = bins.reduce(0) { $0 + abs($1.meanScore - $1.right) * Double($1.codes) } / count
  }

  private static func bins(_ points: [Point]) -> [Bin] {
    let byTenth = Dictionary(grouping: points) { min(9, max(0, Int($0.score * 10))) }
    return byTenth.sorted { $0.key < $1.key }.map { tenth, points in
      let count = Double(points.count)
      return Bin(
        from: Double(tenth) / 10, codes: points.count, meanScore: points.reduce(0) { $0 + $1.score } / count,
        right: Double(points.count { $0.isRight }) / count)
    }
  }

  private static func square(_ value: Double) -> Double { value * value }
}
