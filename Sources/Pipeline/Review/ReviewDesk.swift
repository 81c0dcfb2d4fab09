public import Messages
internal import Profiles
internal import Review
internal import Store

/// Review of the encounters of a workspace: what a coder sees, and the acts that are recorded.
public struct ReviewDesk: Sendable {
  let desk: CodingDesk
  /// Whether acts belong to a second coding, which does not see the first; see ``QualityDesk``.
  let isBlind: Bool

  public init(_ desk: CodingDesk, isBlind: Bool = false) {
    self.desk = desk
    self.isBlind = isBlind
  }

  /// The decisions that one reviewer sees and adds to.
  func book(of reviewer: String) -> DecisionBook { DecisionBook(desk.workspace, second: isBlind ? reviewer : nil) }

  /// An encounter with its suggestions, notes and decisions.
  public func open(_ encounter: String, client: String?) throws -> EncounterView {
    let key = try desk.key(of: encounter, client: client)
    let coded = try coded(key)
    let notes = try desk.workspace.notes(client: key.client, encounter: key.id)
    let session = try desk.session(coded, notes: notes)
    return EncounterView(coded: coded, reviewed: session.encounter, notes: notes)
  }

  /// Performs one act and records it; gives the encounter as it stands then.
  ///
  /// - Throws: ``RefusedDecision`` when the encounter does not take the act.
  public func perform(_ decision: Decision, client: String?) throws -> ReviewedEncounter {
    let key = try desk.key(of: decision.encounter, client: client)
    try checkPerson(decision)
    let book = book(of: decision.reviewer)
    var session = try desk.session(try coded(key), in: book)
    do { try session.apply(decision) } catch { throw RefusedDecision(report: error.report) }
    try book.record(session.encounter.decisions.suffix(1), leadingTo: session.encounter, of: key)
    return session.encounter
  }

  func coded(_ key: EncounterKey) throws -> CodedEncounter {
    guard let coded = try desk.workspace.coded(key) else { throw PipelineError.notSuggested(encounter: key.id) }
    return coded
  }

  /// Throws for a decision that names a policy instead of a person.
  func checkPerson(_ decision: Decision) throws {
    if AutoFinishPolicy.isPolicy(reviewer: decision.reviewer) {
      throw PipelineError.policyAsReviewer(encounter: decision.encounter)
    }
  }

  /// Performs recorded decisions of persons; see ``apply(_:client:underPolicy:)``.
  public func apply(_ decisions: [Decision], client: String?) throws -> DecisionOutcome {
    try apply(decisions, client: client, underPolicy: false)
  }

  /// Performs recorded decisions in their order; those that are recorded already are passed over, those refused are
  /// reported and the rest goes on.
  ///
  /// - Parameter underPolicy: They may name a policy that the client has signed where else a person stands.
  func apply(_ decisions: [Decision], client: String?, underPolicy: Bool) throws -> DecisionOutcome {
    var outcome = DecisionOutcome()
    for (encounter, acts) in Self.grouped(decisions) {
      do {
        if !underPolicy, acts.contains(where: { AutoFinishPolicy.isPolicy(reviewer: $0.reviewer) }) {
          throw PipelineError.policyAsReviewer(encounter: encounter)
        }
        let key = try desk.key(of: encounter, client: client)
        guard let coded = try desk.workspace.coded(key) else { throw PipelineError.notSuggested(encounter: encounter) }
        try apply(acts, to: key, coded, &outcome)
      } catch let error as PipelineError {
        outcome.refused += acts.map { Refusal($0, error.report) }
      }
    }
    return outcome
  }

  private func apply(
    _ decisions: [Decision], to key: EncounterKey, _ coded: CodedEncounter, _ outcome: inout DecisionOutcome
  ) throws {
    var session = try desk.session(coded)
    var recorded = Dictionary(try desk.workspace.decisions(of: key).all.map { ($0, 1) }, uniquingKeysWith: +)
    var performed: [Decision] = []
    for decision in decisions {
      let named = session.named(decision)
      if let count = recorded[named], count > 0 {
        recorded[named] = count - 1
        outcome.known += 1
        continue
      }
      do throws(ReviewError) {
        try session.apply(decision, isRecorded: true)
        performed.append(named)
      } catch {
        outcome.refused.append(Refusal(decision, error.report))
      }
    }
    try desk.workspace.record(performed, leadingTo: session.encounter, of: key)
    outcome.applied += performed.count
  }

  // By encounter, in the order in which each first appears.
  private static func grouped(_ decisions: [Decision]) -> [(String, [Decision])] {
    var order: [String] = []
    var groups: [String: [Decision]] = [:]
    for decision in decisions {
      if groups[decision.encounter] == nil { order.append(decision.encounter) }
      groups[decision.encounter, default: []].append(decision)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
