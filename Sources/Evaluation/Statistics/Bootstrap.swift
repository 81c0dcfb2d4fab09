/// Draws samples of notes, with notes twice and notes left out, to tell how far a figure hangs on which notes they were.
public struct Bootstrap: Sendable {
  /// Names the samples: the same seed, the same intervals.
  public var seed: UInt64
  /// How many samples are drawn, at least 40.
  public var samples: Int

  public init(seed: UInt64 = 1, samples: Int = 2_000) {
    self.seed = seed
    self.samples = max(40, samples)
  }

  /// The range that holds the middle 95 of 100 values of each figure; `nil` for one that a sample does not give.
  ///
  /// - Parameters:
  ///   - count: how many notes there are.
  ///   - figures: how many figures `measure` gives.
  ///   - measure: the figures of the notes at some places, one for each note drawn.
  func intervals(of count: Int, figures: Int, _ measure: ([Int]) -> [Double?]) -> [Interval?] {
    guard count > 0 else { return Array(repeating: nil, count: figures) }
    var random = SplitMix(state: seed)
    var values = Array(repeating: [Double](), count: figures)
    for _ in 0..<samples {
      let drawn = (0..<count).map { _ in Int.random(in: 0..<count, using: &random) }
      for (figure, value) in measure(drawn).enumerated() {
        if let value { values[figure].append(value) }
      }
    }
    return values.map { $0.count == samples ? Interval(middle: 0.95, of: $0) : nil }
  }
}

/// A range of values, both ends included.
public struct Interval: Hashable, Sendable, Codable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The range that holds the given middle share of some values, at least one.
  init(middle share: Double, of values: [Double]) {
    let sorted = values.sorted()
    let cut = Int((Double(sorted.count) * (1 - share) / 2).rounded(.down))
    self.init(low: sorted[cut], high: sorted[sorted.count - 1 - cut])
  }
}

/// SplitMix64: random numbers that a seed decides.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
