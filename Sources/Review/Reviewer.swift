public import Messages

/// A coded encounter with the decisions recorded about it, oldest first.
public struct ReviewInput: Hashable, Sendable {
  public var coded: CodedEncounter
  /// Made on these suggestions.
  public var decisions: [Decision]
  /// Made on an older set of suggestions.
  public var earlier: [Decision]

  public init(coded: CodedEncounter, decisions: [Decision], earlier: [Decision] = []) {
    self.coded = coded
    self.decisions = decisions
    self.earlier = earlier
  }
}

/// Turns suggestions and recorded decisions into the encounter as its reviewers left it.
public struct Reviewer: Stage {
  private let check: CodeCheck

  public init(check: CodeCheck) { self.check = check }

  /// Never throws: what no longer applies becomes a finding.
  public func process(_ input: ReviewInput) throws(ReviewError) -> ReviewedEncounter {
    var session = ReviewSession(input.coded, check: check)
    session.replay(input.decisions, earlier: input.earlier)
    return session.encounter
  }
}
