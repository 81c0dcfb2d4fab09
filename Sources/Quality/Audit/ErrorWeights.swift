public import Messages

/// How much each kind of coding error weighs in a score.
public struct ErrorWeights: Hashable, Sendable {
  private var weights: [CodingErrorKind: Double] = [
    .principal: 3, .diagnosis: 1, .procedure: 2, .order: 0.5, .poa: 0.5,
  ]

  /// The program's own weights, with those that a client sets.
  public init(_ set: [CodingErrorKind: Double] = [:]) { weights.merge(set) { $1 } }

  public subscript(kind: CodingErrorKind) -> Double { weights[kind] ?? 0 }
}
