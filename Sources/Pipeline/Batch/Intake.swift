internal import Foundation
internal import Messages
internal import Store

/// Brings the notes of a folder into the workspace, batch by batch.
struct Intake {
  let reader: FolderReader
  let workspace: Workspace
  let client: String?
  let now: Moment
  let parallel: Parallel

  // Large enough that syncing the disk does not count, small enough that little is lost.
  private static let batchSize = 256

  /// Reads every note; gives the encounters that they belong to, in order.
  func takeIn(_ summary: inout RunSummary, report: (RunEvent) -> Void) async throws -> [EncounterKey] {
    let tables = reader.failures
    try setAside(tables, cleared: [], &summary, report)
    var failed = Set(tables.map(\.path))
    var encounters: Set<EncounterKey> = []
    var done = 0
    for batch in batches(of: reader.scan.notes, size: Self.batchSize) {
      let readings = await parallel.map(batch) { reader.note($0) }
      encounters.formUnion(try take(readings, &summary, report))
      failed.formUnion(readings.compactMap(\.failure?.path))
      done += batch.count
      report(.read(done, of: reader.scan.notes.count))
    }
    try workspace.clearQuarantine(folder: reader.scan.folder.path, client: client, except: failed)
    return encounters.sorted()
  }

  private func take(
    _ readings: [NoteReading], _ summary: inout RunSummary, _ report: (RunEvent) -> Void
  ) throws -> [EncounterKey] {
    var notes: [Note] = []
    var named: Set<String> = []
    var failures: [FileFailure] = []
    for reading in readings {
      switch reading {
      case .note(let note, let isNamed):
        notes.append(note)
        if isNamed { named.insert(note.id) }
      case .failure(let failure): failures.append(failure)
      }
    }
    let outcomes = try workspace.put(notes, folder: reader.scan.folder.path, named: named, at: now)
    for outcome in outcomes { count(outcome, &summary) }
    try setAside(failures, cleared: notes, &summary, report)
    return notes.map { EncounterKey(client: $0.encounter.client ?? "", id: $0.encounter.id) }
  }

  private func count(_ outcome: NoteOutcome, _ summary: inout RunSummary) {
    switch outcome {
    case .ingested: summary.ingested += 1
    case .superseded: summary.superseded += 1
    case .duplicate: summary.duplicates += 1
    case .updated:
      summary.duplicates += 1
      summary.updated += 1
    }
  }

  private func setAside(
    _ failures: [FileFailure], cleared notes: [Note], _ summary: inout RunSummary, _ report: (RunEvent) -> Void
  ) throws {
    summary.quarantined += failures.count
    for failure in failures { report(.failed(failure.report)) }
    let entries = failures.map { failure in
      QuarantineEntry(
        client: failure.client, folder: reader.scan.folder.path, path: failure.path, sha256: failure.sha256,
        report: failure.report, time: now)
    }
    let read = notes.map { (client: $0.encounter.client ?? "", path: $0.source.path) }
    if !entries.isEmpty || !read.isEmpty { try workspace.quarantine(entries, cleared: read) }
  }

  /// Puts charge lines to their encounters; lines of an encounter that is not there are reported.
  func putCharges(of encounters: [EncounterKey], report: (RunEvent) -> Void) throws {
    for (id, sheet) in reader.tables.charges.sorted(by: { $0.key < $1.key }) {
      var keys = encounters.filter { $0.id == id }
      if keys.isEmpty, let client {
        keys = try workspace.clients(having: id).filter { $0 == client }.map { key($0, id) }
      }
      for key in keys { try workspace.put(charges: sheet.lines, findings: sheet.findings, of: key) }
      if keys.isEmpty { report(.found(Self.noEncounter(id))) }
    }
  }

  private func key(_ client: String, _ id: String) -> EncounterKey { EncounterKey(client: client, id: id) }

  private static func noEncounter(_ id: String) -> Finding {
    Finding(
      "PIP024", .warning, at: "charges of encounter \(id)",
      "No note belongs to that encounter; the lines were left out.",
      fix: "Correct encounter_id in charges.csv or in the manifest, then run the folder again.")
  }
}
