internal import Messages
internal import Store

/// Makes the suggestions of encounters whose notes, charges or books have changed.
struct EncounterCoding {
  let desk: CodingDesk
  let coder: EncounterCoder
  let parallel: Parallel

  private static let batchSize = 128

  /// Codes what has to be coded among `encounters` and sums up all of them.
  func code(_ encounters: [EncounterKey], _ summary: inout RunSummary, report: (RunEvent) -> Void) async throws {
    let fingerprint = coder.fingerprint
    let waiting = Set(try desk.workspace.encountersToSuggest(fingerprint: fingerprint))
    let due = encounters.filter(waiting.contains)
    for batch in batches(of: due, size: Self.batchSize) {
      let results = await parallel.map(batch) { key in Result { try code(key) } }
      try take(results, fingerprint: fingerprint, &summary, report)
      report(.coded(summary.coded, of: due.count))
    }
    summary.encounters = encounters.count
    summary.suggestions = try desk.workspace.suggestionCount(of: encounters)
  }

  private func take(
    _ results: [Result<CodedEncounter, any Error>], fingerprint: String, _ summary: inout RunSummary,
    _ report: (RunEvent) -> Void
  ) throws {
    var coded: [CodedEncounter] = []
    for result in results {
      switch result {
      case .success(let encounter): coded.append(encounter)
      case .failure(let error as any StageError) where !(error is StoreError):
        report(.failed(error.report))
        summary.rowErrors += 1
      case .failure(let error): throw error
      }
    }
    try desk.workspace.put(coded, fingerprint: fingerprint)
    for encounter in coded { try desk.refreshState(of: encounter) }
    summary.coded += coded.count
  }

  private func code(_ key: EncounterKey) throws -> CodedEncounter {
    let notes = try desk.workspace.notes(client: key.client, encounter: key.id)
    let charges = try desk.workspace.charges(of: key)
    return try coder.code(notes, charges: charges.lines, findings: charges.findings)
  }
}
