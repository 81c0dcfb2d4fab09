public import Foundation

/// How suggestions are made.
public struct CodingOptions: Sendable {
  public var mode: SuggestionKind
  public var assumptions: Assumptions
  /// What was learned from a coded history; `nil`: nothing.
  public var learned: URL?

  public init(mode: SuggestionKind = .billing, assumptions: Assumptions = Assumptions(), learned: URL? = nil) {
    self.mode = mode
    self.assumptions = assumptions
    self.learned = learned
  }
}

/// What a list of suggestions is for.
public enum SuggestionKind: String, Hashable, Sendable, CaseIterable {
  /// What a coder would report on a claim, in order, billable codes only.
  case billing
  /// A code for every asserted mention: registries, research, surveys.
  case mentions
}
