internal import Messages
internal import Normalize
internal import Profiles

/// Gathers the normalized notes of one encounter into the message that `Suggest` reads.
struct EncounterGathering {
  let completion: EncounterCompletion
  let profiles: ProfileSet

  /// - Parameter notes: Of one encounter, at least one, in order of their ids.
  func gather(_ notes: [NormalizedNote], charges: [ChargeLine] = [], findings: [Finding] = []) -> EncounterNotes {
    let merge = EncounterMerge(notes.map(\.note))
    let complete = completion.complete(merge.encounter, documentTypes: notes.compactMap(\.note.documentType))
    let notes = CopiedText().marked(notes)
    let chosen = codedFrom(notes, client: complete.encounter.client)
    return EncounterNotes(
      encounter: complete.encounter, notes: chosen.notes, charges: charges,
      findings: findings + merge.findings + complete.findings + notes.flatMap(\.note.findings)
        + notes.flatMap(copies) + chosen.findings)
  }

  // One finding a note and source, at the first passage.
  private func copies(in note: NormalizedNote) -> [Finding] {
    var sources: Set<String> = []
    return note.artefacts.compactMap { artefact in
      guard artefact.kind == .copied, sources.insert(artefact.meaning).inserted else { return nil }
      return Finding(
        "PIP043", .information, at: "note \(note.note.id), from byte \(artefact.range.start)",
        "A passage stands word for word in the earlier note \(artefact.meaning).",
        fix: "Code from it only what was still true on the day of the note.")
    }
  }

  // A client may have its codes taken from some kinds of documents alone; the others stay in the workspace to be read.
  private func codedFrom(_ notes: [NormalizedNote], client: String?) -> (notes: [NormalizedNote], findings: [Finding]) {
    let types = client.flatMap { profiles.clients[$0]?.codeFromDocumentTypes } ?? []
    guard !types.isEmpty else { return (notes, []) }
    let chosen = notes.filter { $0.note.documentType.map(types.contains) ?? false }
    guard chosen.isEmpty else { return (chosen, []) }
    return (
      notes,
      [
        Finding(
          "PIP023", .warning, at: "encounter \(notes[0].note.encounter.id)",
          "None of its notes is of a kind that the client's profile takes codes from; all were read.",
          fix: "Give document_type in the manifest.")
      ]
    )
  }
}
