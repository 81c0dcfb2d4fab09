/// Two runs over the same notes, measure by measure, with what chance alone could make of the difference.
public struct RunComparison: Sendable {
  /// One measure of both runs.
  public struct Row: Hashable, Sendable, Codable {
    public var measure: CodeMeasure
    /// Of the run compared against.
    public var before: Double
    public var after: Double
    /// `after` less `before`.
    public var difference: Double
    /// Where the difference lies in 95 of 100 samples of the notes; a difference is sure when 0 is outside.
    public var interval: Interval
  }

  /// Measures that both runs have, in the order of ``CodeMeasure``.
  public let rows: [Row]
  /// Errors that `after` does not make any more, and those that it makes anew.
  public let mended: [CodeError]
  public let broken: [CodeError]

  /// - Parameters:
  ///   - before, after: evaluations of the same notes against the same gold.
  ///   - bootstrap: draws the same notes for both, so that hard notes do not count as a difference.
  public init(_ before: CodeEvaluation, _ after: CodeEvaluation, bootstrap: Bootstrap) {
    let measures = CodeMeasure.allCases
    let differences = bootstrap.intervals(of: before.notes.count, figures: measures.count) { drawn in
      let (old, new) = (before.tally(of: drawn), after.tally(of: drawn))
      return measures.map { measure in
        guard let left = measure.value(of: old), let right = measure.value(of: new) else { return nil }
        return right - left
      }
    }
    let all = Array(before.notes.indices)
    let (old, new) = (before.tally(of: all), after.tally(of: all))
    rows = zip(measures, differences).compactMap { measure, interval in
      guard let interval, let left = measure.value(of: old), let right = measure.value(of: new) else { return nil }
      return Row(measure: measure, before: left, after: right, difference: right - left, interval: interval)
    }
    mended = Self.onlyFirst(before, after)
    broken = Self.onlyFirst(after, before)
  }

  // Errors of the first evaluation that the second does not make.
  private static func onlyFirst(_ first: CodeEvaluation, _ second: CodeEvaluation) -> [CodeError] {
    let errors = zip(first.notes, second.notes).map { first, second in
      let others = Set(second.missed + second.falseAlarms)
      return (first.note, (first.missed + first.falseAlarms).filter { !others.contains($0) })
    }
    return CodeError.ranked(errors)
  }
}

extension CodeEvaluation {
  /// Where each measure lies in 95 of 100 samples of the notes; measures that the gold does not give are left out.
  public func intervals(_ bootstrap: Bootstrap) -> [CodeMeasure: Interval] {
    let measures = CodeMeasure.allCases
    let intervals = bootstrap.intervals(of: notes.count, figures: measures.count) { drawn in
      let tally = tally(of: drawn)
      return measures.map { $0.value(of: tally) }
    }
    return Dictionary(uniqueKeysWithValues: zip(measures, intervals)).compactMapValues(\.self)
  }

  func tally(of places: [Int]) -> CodeTally {
    var tally = CodeTally()
    for place in places { tally.add(notes[place]) }
    return tally
  }
}
