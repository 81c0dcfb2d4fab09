public import Messages
public import Quality
internal import Review
internal import Store

extension QualityDesk {
  /// The encounter that was drawn to be coded twice, with both codings.
  ///
  /// - Throws: ``QualityError/notDrawn(encounter:kind:)``.
  public func double(of encounter: String, client: String?) throws -> DoubleView {
    let key = try desk.key(of: encounter, client: client)
    return DoubleView(client: key.client, coding: try double(key), titles: try titles(key))
  }

  /// Records what a third person decided about a code that the two differ on.
  public func adjudicate(_ act: QualityAct, client: String?) throws -> DoubleView {
    let key = try desk.key(of: act.encounter, client: client)
    var coding = try double(key)
    let act = try named(act, on: key)
    try coding.adjudicate(act)
    try desk.workspace.record(quality: [(key.client, act)])
    return DoubleView(client: key.client, coding: coding, titles: try titles(key))
  }

  /// Every encounter of a client that was drawn to be coded twice; of all clients when `client` is `nil`.
  public func doubles(client: String?) throws -> [(key: EncounterKey, coding: DoubleCoding)] {
    try desk.workspace.qualityActs(client: client).sorted { $0.key < $1.key }.compactMap { key, acts in
      try double(key, acts).map { (key, $0) }
    }
  }

  /// What a second coder may take of the encounters of a workspace, each in the state of the second coding.
  func secondWork(of reviewer: String, among all: [EncounterSummary]) throws -> [EncounterSummary] {
    let acts = try desk.workspace.qualityActs()
    return try all.compactMap { entry in
      let key = EncounterKey(client: entry.client, id: entry.encounter)
      guard let coding = try double(key, acts[key] ?? []),
        !coding.draw.coders.contains(reviewer), coding.second.map({ $0.coder == reviewer }) ?? true
      else { return nil }
      var second = entry
      second.state = coding.second.map { $0.isFinished ? .finished : .inReview } ?? .open
      second.flagged = false
      return second
    }
  }

  private func double(_ key: EncounterKey) throws -> DoubleCoding {
    guard let coding = try double(key, try desk.workspace.qualityActs(of: key)) else {
      throw QualityError.notDrawn(encounter: key.id, kind: .double)
    }
    return coding
  }

  private func double(_ key: EncounterKey, _ acts: [QualityAct]) throws -> DoubleCoding? {
    guard acts.contains(where: { $0.act == .draw && $0.kind == .double }) else { return nil }
    guard let coded = try desk.workspace.coded(key) else { throw PipelineError.notSuggested(encounter: key.id) }
    let proposed = coded.suggestions.map(\.name)
    return DoubleCoding(acts, second: try second(key, coded), proposed: proposed)
  }

  private func second(_ key: EncounterKey, _ coded: CodedEncounter) throws -> DoubleCoding.SecondCoding? {
    guard let begun = try desk.workspace.blindDecisions(of: key) else { return nil }
    let book = DecisionBook(desk.workspace, second: begun.coder)
    let reviewed = try desk.session(coded, in: book).encounter
    return DoubleCoding.SecondCoding(
      coder: begun.coder, isFinished: reviewed.state == .finished,
      codes: reviewed.codes.filter { $0.status != .suggested }.map(\.name))
  }
}

/// A double coding with what is needed to show it.
public struct DoubleView: Sendable {
  public var client: String
  public var coding: DoubleCoding
  public var titles: CodeTitles
}
