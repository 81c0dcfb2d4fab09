internal import Learning
internal import Messages
internal import Profiles
internal import Review
internal import Store

/// The finished encounters of a workspace as a history: what their reviewers accepted, added and put in place of others.
///
/// What they rejected is among the suggestions and not among the codes: that is how rejections teach.
struct WorkspaceCases {
  let desk: CodingDesk

  func sources(client: String?) throws -> [CaseSource] {
    var sources: [CaseSource] = []
    for entry in try desk.workspace.encounters(client: client) where entry.state == .finished {
      let key = EncounterKey(client: entry.client, id: entry.id)
      guard let coded = try desk.workspace.coded(key) else { continue }
      let notes = try desk.workspace.notes(client: key.client, encounter: key.id)
      let reviewed = try desk.session(coded, notes: notes).encounter
      let codes = reviewed.codes.filter { $0.status != .suggested }.map { code in
        CaseCode(system: code.system, code: code.code, evidence: code.evidence.map { [$0] })
      }
      sources.append(CaseSource(id: "\(key.client)/\(key.id)", notes: notes, codes: codes))
    }
    return sources
  }

  /// What the client's profile asks for; without a client the strictest of all profiles.
  func minimumNotes(client: String?) -> Int {
    let profiles = desk.profiles.clients.values.filter { client == nil || $0.client == client }
    return profiles.compactMap(\.minimumNotesPerTerm).max() ?? 1
  }
}
