internal import Messages
internal import Quality
internal import Review
internal import Store

/// Finished encounters, as second-level review draws them.
struct FinishedWork {
  let desk: CodingDesk

  /// The finished charts of a client that have a note of one of `types`; of all clients when `client` is `nil`, of any
  /// kind when `types` is empty.
  func charts(client: String?, types: Set<DocumentType>) throws -> [FinishedChart] {
    let kinds = types.isEmpty ? [:] : try desk.workspace.documentTypes(client: client)
    return try desk.workspace.encounters(client: client).compactMap { entry in
      let key = EncounterKey(client: entry.client, id: entry.id)
      guard entry.state == .finished, types.isEmpty || !types.isDisjoint(with: kinds[key] ?? []) else { return nil }
      return try chart(key)
    }
  }

  private func chart(_ key: EncounterKey) throws -> FinishedChart? {
    guard let coded = try desk.workspace.coded(key) else { return nil }
    let reviewed = try desk.session(coded).encounter
    guard let finish = reviewed.finish else { return nil }
    let work = reviewed.codes.map { code in
      DrawnCode(system: code.system, code: code.code, coder: code.reviewer ?? finish.reviewer)
    }
    var chart = FinishedChart(key, coder: finish.reviewer, time: finish.time, work: work)
    let accepted = Set(reviewed.codes.filter { $0.status == .accepted }.map(\.name))
    chart.lowestAcceptedScore =
      coded.suggestions.filter { accepted.contains($0.name) }.map(\.score).min()
    return chart
  }
}
