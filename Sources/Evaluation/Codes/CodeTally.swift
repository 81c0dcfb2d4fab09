/// What the scores of some notes add up to.
struct CodeTally {
  private(set) var exact = Proportion()
  private(set) var category = Proportion()
  private var firstRight = 0
  private var firstAsked = 0

  mutating func add(_ note: NoteScore) {
    exact = exact + note.exact
    category = category + note.category
    guard let isFirstRight = note.isFirstRight else { return }
    firstAsked += 1
    if isFirstRight { firstRight += 1 }
  }

  /// Share of notes whose first-listed code is right; `nil` when the gold has no order.
  var firstListed: Double? { firstAsked == 0 ? nil : Double(firstRight) / Double(firstAsked) }
}

/// A figure that a set of notes gives.
public enum CodeMeasure: String, Hashable, Sendable, Codable, CaseIterable {
  case precision, recall, f1
  case categoryPrecision, categoryRecall, categoryF1
  case firstListed

  func value(of tally: CodeTally) -> Double? {
    switch self {
    case .precision: tally.exact.precision
    case .recall: tally.exact.recall
    case .f1: tally.exact.f1
    case .categoryPrecision: tally.category.precision
    case .categoryRecall: tally.category.recall
    case .categoryF1: tally.category.f1
    case .firstListed: tally.firstListed
    }
  }
}
