internal import Messages
internal import Profiles
internal import Suggest

/// Takes the notes of one encounter all the way to suggestions.
struct EncounterCoder: Sendable {
  let tools: CodingTools
  let options: CodingOptions
  let profiles: ProfileSet

  init(tools: CodingTools, options: CodingOptions, profiles: ProfileSet = ProfileSet()) {
    self.tools = tools
    self.options = options
    self.profiles = profiles
  }

  /// What suggestions are made from besides notes and charges; when it changes, they are made again.
  var fingerprint: String {
    let kinds = profiles.clients.values.filter { !$0.codeFromDocumentTypes.isEmpty }.map { profile in
      "\(profile.client):\(profile.codeFromDocumentTypes.map(\.rawValue).joined(separator: ","))"
    }
    let assumptions = options.assumptions
    let assumed = [assumptions.setting?.rawValue, assumptions.date?.description, assumptions.language]
    return ([tools.fingerprint] + assumed.map { $0 ?? "-" } + kinds.sorted()).joined(separator: " ")
  }

  func normalize(_ note: Note) throws -> NormalizedNote {
    try tools.normalize(note, language: options.assumptions.language)
  }

  /// Proposes codes for the notes of one encounter, at least one, in order of their ids.
  func code(_ notes: [Note], charges: [ChargeLine] = [], findings: [Finding] = []) throws -> CodedEncounter {
    try tools.suggest(gather(try notes.map(normalize), charges: charges, findings: findings))
  }

  /// The codes proposed for a note, its own encounter, each with what its score was made of.
  func scoredCodes(of note: Note) throws -> [ScoredCode] {
    try tools.scoredCodes(of: gather([try normalize(note)]))
  }

  /// The message that `Suggest` reads.
  func gather(
    _ notes: [NormalizedNote], charges: [ChargeLine] = [], findings: [Finding] = []
  ) -> EncounterNotes {
    EncounterGathering(completion: completion, profiles: profiles)
      .gather(notes, charges: charges, findings: findings)
  }

  var completion: EncounterCompletion {
    EncounterCompletion(assumptions: options.assumptions, lastValidDay: tools.lastValidDay)
  }
}
