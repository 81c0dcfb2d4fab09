import Messages
import Pipeline

/// The JSON of `review show`.
struct EncounterReport: Encodable {
  var encounter: String
  var client: String?
  var state: ReviewedEncounter.State
  /// As the reviewers left it.
  var reviewed: ReviewedEncounter
  var suggestions: [CodeSuggestion]
  var dropped: [DroppedCandidate]
  var queries: [PhysicianQuery]

  init(_ view: EncounterView) {
    encounter = view.reviewed.encounter.id
    client = view.reviewed.encounter.client
    state = view.reviewed.state
    reviewed = view.reviewed
    suggestions = view.coded.suggestions
    dropped = view.coded.dropped
    queries = view.coded.queries
  }
}

/// Where an encounter stands after an act.
struct DecisionReport: Encodable {
  var encounter: String
  var state: ReviewedEncounter.State
  /// Codes still to be decided, in reporting order.
  var undecided: [String]
  /// Codes that were accepted, chosen or added, in reporting order.
  var codes: [String]

  init(_ reviewed: ReviewedEncounter) {
    encounter = reviewed.encounter.id
    state = reviewed.state
    undecided = reviewed.codes.filter { $0.status == .suggested }.map(\.code)
    codes = reviewed.codes.filter { $0.status != .suggested }.map(\.code)
  }

  var line: String {
    let rest =
      undecided.isEmpty ? "every code decided" : "\(undecided.count) to decide: \(undecided.joined(separator: " "))"
    return "\(encounter) is \(state.rawValue); \(rest)."
  }
}
