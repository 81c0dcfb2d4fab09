public import Messages

/// One encounter under review: a state machine that decisions move.
///
/// Decisions are keyed by encounter, code system and code, so the same record can be replayed on a newer set of
/// suggestions; see ``replay(_:)``.
public struct ReviewSession: Sendable {
  /// Where the encounter stands.
  public private(set) var encounter: ReviewedEncounter

  let suggestions: [CodeSuggestion]
  let dropped: [DroppedCandidate]
  let check: CodeCheck

  /// A session on suggestions that nobody has acted on yet.
  public init(_ coded: CodedEncounter, check: CodeCheck) {
    encounter = ReviewedEncounter(encounter: coded.encounter, notes: coded.notes, state: .open)
    encounter.codes = coded.suggestions.map(Self.suggested)
    encounter.charges = coded.charges
    encounter.findings = coded.findings
    suggestions = coded.suggestions
    dropped = coded.dropped
    self.check = check
  }

  /// Performs one act; the encounter stays as it was when the act is refused.
  public mutating func apply(_ decision: Decision) throws(ReviewError) {
    var next = self
    let act = try next.checked(decision)
    try next.perform(act)
    next.encounter.decisions.append(act)
    self = next
  }

  private func checked(_ decision: Decision) throws(ReviewError) -> Decision {
    guard decision.encounter == id else { throw .otherEncounter(encounter: id, named: decision.encounter) }
    guard decision.reviewer.utf8.contains(where: { $0 > 0x20 }) else {
      throw .noReviewer(encounter: id, act: decision.act)
    }
    if encounter.state == .finished, decision.act != .reopen { throw .finished(encounter: id, act: decision.act) }
    return named(decision)
  }

  private mutating func perform(_ decision: Decision) throws(ReviewError) {
    switch decision.act {
    case .accept: try accept(decision)
    case .reject: try reject(decision)
    case .replace: try replace(decision)
    case .add: try add(decision)
    case .move: try move(decision, to: try required(decision.position, "position", decision))
    case .principal: try makePrincipal(decision)
    case .admitting: try setAdmitting(decision)
    case .poa: try setPresentOnAdmission(decision)
    case .hold: try wait(.held, decision)
    case .query: try wait(.queried, decision)
    case .finish: try finish()
    case .reopen: try reopen()
    }
    // What is held or queried stays so while its codes are worked on.
    if encounter.state == .open { encounter.state = .inReview }
  }

  private mutating func wait(_ state: ReviewedEncounter.State, _ decision: Decision) throws(ReviewError) {
    _ = try required(decision.reason, "reason", decision)
    encounter.state = state
  }

  private mutating func finish() throws(ReviewError) {
    if encounter.state == .held || encounter.state == .queried {
      throw .waiting(encounter: id, state: encounter.state)
    }
    let undecided = encounter.codes.filter { $0.status == .suggested }.map(\.code)
    guard undecided.isEmpty else { throw .undecided(encounter: id, codes: undecided) }
    encounter.state = .finished
  }

  private mutating func reopen() throws(ReviewError) {
    guard encounter.state != .open, encounter.state != .inReview else { throw .notClosed(encounter: id) }
    encounter.state = .inReview
  }

  var id: String { encounter.encounter.id }

  /// The codes and the admitting diagnosis, for the acts in the other files of this type.
  var codes: [ReviewedCode] {
    get { encounter.codes }
    set { encounter.codes = newValue }
  }

  mutating func setAdmitting(code: ReviewedCode) { encounter.admittingDiagnosis = code }

  mutating func report(_ finding: Finding) { encounter.findings.append(finding) }

  static func suggested(_ suggestion: CodeSuggestion) -> ReviewedCode {
    var code = ReviewedCode(
      system: suggestion.system, code: suggestion.code, title: suggestion.title, edition: suggestion.edition,
      evidence: suggestion.evidence, status: .suggested)
    code.presentOnAdmission = suggestion.presentOnAdmission
    return code
  }

  func required<Value>(_ value: Value?, _ name: String, _ decision: Decision) throws(ReviewError) -> Value {
    guard let value else { throw .missing(encounter: id, act: decision.act, value: name) }
    return value
  }
}
