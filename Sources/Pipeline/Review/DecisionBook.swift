internal import Messages
internal import Quality
internal import Store

/// Where the decisions about encounters are kept: the work itself, or a second coding that does not see it.
struct DecisionBook: Sendable {
  private let workspace: Workspace
  /// Who codes a second time; `nil`: the work itself.
  private let second: String?

  init(_ workspace: Workspace, second: String? = nil) {
    self.workspace = workspace
    self.second = second
  }

  /// The decisions about an encounter.
  ///
  /// - Throws: ``QualityError`` when the second coder has no business with the encounter.
  func log(of key: EncounterKey) throws -> DecisionLog {
    guard let second else { return try workspace.decisions(of: key) }
    guard let draw = try workspace.qualityActs(of: key).last(where: { $0.act == .draw && $0.kind == .double }) else {
      throw QualityError.notDrawn(encounter: key.id, kind: .double)
    }
    guard !draw.coders.contains(second) else { throw QualityError.ownWork(encounter: key.id, reviewer: second) }
    guard let begun = try workspace.blindDecisions(of: key) else { return DecisionLog() }
    guard begun.coder == second else { throw QualityError.takenBy(encounter: key.id, coder: begun.coder) }
    return begun.log
  }

  /// Adds decisions, and gives how many about the encounter are recorded then.
  @discardableResult
  func record(_ decisions: [Decision], leadingTo reviewed: ReviewedEncounter, of key: EncounterKey) throws -> Int {
    guard let second else { return try workspace.record(decisions, leadingTo: reviewed, of: key) }
    return try workspace.recordBlind(decisions, by: second, of: key)
  }

  /// How many decisions about an encounter are recorded.
  func count(of key: EncounterKey) throws -> Int {
    second == nil ? try workspace.decisionCount(of: key) : try log(of: key).all.count
  }
}
