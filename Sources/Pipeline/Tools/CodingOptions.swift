/// How suggestions are made.
public struct CodingOptions: Sendable {
  public var mode: SuggestionKind
  public var assumptions: Assumptions

  public init(mode: SuggestionKind = .billing, assumptions: Assumptions = Assumptions()) {
    self.mode = mode
    self.assumptions = assumptions
  }
}

/// What a list of suggestions is for.
public enum SuggestionKind: String, Hashable, Sendable, CaseIterable {
  /// What a coder would report on a claim, in order, billable codes only.
  case billing
  /// A code for every asserted mention: registries, research, surveys.
  case mentions
}
