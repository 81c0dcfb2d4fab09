public import Messages
internal import Profiles
internal import Store

/// Finishes the encounters that a client's signed policy covers, without a person.
///
/// Covered is an encounter that nobody has acted on, that has no question to an author and no error, whose notes are all
/// of the policy's kinds, and whose suggestions all have its score.
public struct AutoFinish: Sendable {
  private let desk: CodingDesk
  private let now: Moment

  /// What was done: the JSON of `review autofinish`.
  public struct Report: Hashable, Sendable, Codable {
    /// Finished encounters with the id of the policy.
    public var finished: [Finished] = []
    /// Open encounters that no policy covers.
    public var left = 0
    public var refused: [Refusal] = []
  }

  /// An encounter that was finished.
  public struct Finished: Hashable, Sendable, Codable {
    public var client: String
    public var encounter: String
    public var policy: String
  }

  public init(_ desk: CodingDesk, now: Moment) {
    self.desk = desk
    self.now = now
  }

  /// Finishes what is covered, of all clients when `client` is `nil`.
  ///
  /// - Throws: ``PipelineError/noPolicy(client:)`` when no profile has a policy that holds today.
  public func run(client: String?) throws -> Report {
    let policies = desk.profiles.clients.compactMapValues(\.autoFinish).filter { $0.value.holds(on: now.date) }
    let signed = policies.filter { client == nil || $0.key == client }
    if signed.isEmpty { throw PipelineError.noPolicy(client: client) }
    var report = Report()
    for entry in try desk.workspace.encounters(client: client) where entry.state == .open {
      let key = EncounterKey(client: entry.client, id: entry.id)
      guard let policy = signed[entry.client], let coded = try desk.workspace.coded(key),
        covers(policy, coded, try desk.workspace.notes(client: key.client, encounter: key.id))
      else {
        report.left += 1
        continue
      }
      let outcome = try ReviewDesk(desk).apply(decisions(on: coded, policy), client: entry.client, underPolicy: true)
      report.refused += outcome.refused
      if outcome.refused.isEmpty {
        report.finished.append(Finished(client: entry.client, encounter: entry.id, policy: policy.id))
      }
    }
    return report
  }

  private func covers(_ policy: AutoFinishPolicy, _ coded: CodedEncounter, _ notes: [Note]) -> Bool {
    !coded.suggestions.isEmpty && coded.queries.isEmpty
      && coded.suggestions.allSatisfy { $0.score >= policy.minimumScore }
      && coded.findings.allSatisfy { $0.severity < .error }
      && notes.allSatisfy { $0.documentType.map(policy.documentTypes.contains) ?? false }
  }

  private func decisions(on coded: CodedEncounter, _ policy: AutoFinishPolicy) -> [Decision] {
    let id = coded.encounter.id
    let accepts = coded.suggestions.map { suggestion in
      var decision = Decision(encounter: id, act: .accept, reviewer: policy.reviewer, time: now)
      decision.system = suggestion.system
      decision.code = suggestion.code
      return decision
    }
    return accepts + [Decision(encounter: id, act: .finish, reviewer: policy.reviewer, time: now)]
  }
}
