public import Foundation
internal import Suggest

/// How suggestions are made.
public struct CodingOptions: Sendable {
  public var mode: SuggestionKind
  public var assumptions: Assumptions
  /// The learned file, for notes in its language; `nil`: the codebook alone speaks.
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

extension SuggestionKind {
  var mode: SuggestionMode {
    switch self {
    case .billing: .billing
    case .mentions: .mentions
    }
  }
}
