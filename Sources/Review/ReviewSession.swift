public import Messages

/// One encounter under review: a state machine that decisions move.
///
/// Decisions are keyed by encounter, code system and code, so the same record can be replayed on a newer set of
/// suggestions; see ``replay(_:)``.
public struct ReviewSession: Sendable {
  /// Where the encounter stands.
  public private(set) var encounter: ReviewedEncounter

  // Before anybody acted.
  private let start: ReviewedEncounter
  let suggestions: [CodeSuggestion]
  let dropped: [DroppedCandidate]
  let check: CodeCheck

  /// A session on suggestions that nobody has acted on yet.
  public init(_ coded: CodedEncounter, check: CodeCheck) {
    encounter = ReviewedEncounter(encounter: coded.encounter, notes: coded.notes, state: .open)
    encounter.codes = coded.suggestions.map(Self.suggested)
    encounter.charges = coded.charges
    encounter.findings = coded.findings
    start = encounter
    suggestions = coded.suggestions
    dropped = coded.dropped
    self.check = check
  }

  /// Performs one act; the encounter stays as it was when the act is refused.
  ///
  /// - Parameter isRecorded: For an act of a record, which was right when it was made: a `finish` then passes whatever
  ///   the edits find today.
  public mutating func apply(_ decision: Decision, isRecorded: Bool = false) throws(ReviewError) {
    var next = self
    let act = try next.checked(decision)
    switch act.act {
    case .undo: try next.undo(act)
    case .redo: try next.redo(act)
    case .finish:
      if !isRecorded { try next.checkEdits(act) }
      try next.perform(act)
    default: try next.perform(act)
    }
    next.encounter.decisions.append(act)
    self = next
  }

  /// What the edits find about the codes as they stand.
  public var editFindings: [Finding] { check.findings(encounter) }

  private func checked(_ decision: Decision) throws(ReviewError) -> Decision {
    guard decision.encounter == id else { throw .otherEncounter(encounter: id, named: decision.encounter) }
    guard decision.reviewer.utf8.contains(where: { $0 > 0x20 }) else {
      throw .noReviewer(encounter: id, act: decision.act)
    }
    if encounter.state == .finished, decision.act != .reopen { throw .finished(encounter: id, act: decision.act) }
    return named(decision)
  }

  mutating func perform(_ decision: Decision) throws(ReviewError) {
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
    case .answer: try answer(decision)
    case .flag, .memo: _ = try required(decision.reason, "reason", decision)
    case .unflag: if encounter.flag == nil { throw .notFlagged(encounter: id) }
    case .finish: try finish()
    case .reopen: try reopen()
    case .undo, .redo: break
    }
    // What is held or queried stays so while its codes are worked on.
    if encounter.state == .open { encounter.state = .inReview }
  }

  private mutating func wait(_ state: ReviewedEncounter.State, _ decision: Decision) throws(ReviewError) {
    _ = try required(decision.reason, "reason", decision)
    encounter.state = state
  }

  // The last answer takes an encounter up again; one that is held for something else stays held.
  private mutating func answer(_ decision: Decision) throws(ReviewError) {
    _ = try required(decision.reason, "reason", decision)
    let waiting = encounter.queries.count(where: \.isWaiting)
    guard waiting > 0 else { throw .noQuery(encounter: id) }
    if waiting == 1, encounter.state == .queried { encounter.state = .inReview }
  }

  // What has to be decided or settled first is told first.
  private func checkEdits(_ decision: Decision) throws(ReviewError) {
    var finished = self
    try finished.finish()
    let findings = editFindings
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .blocked(encounter: id, edits: Self.ids(errors)) }
    let warnings = findings.filter { $0.severity == .warning }
    guard warnings.isEmpty || decision.reason != nil else {
      throw .warned(encounter: id, edits: Self.ids(warnings))
    }
  }

  private static func ids(_ findings: [Finding]) -> [String] { Set(findings.map(\.id)).sorted() }

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

  /// Begins anew and performs `acts`, which were performed before in this order; the record stays as it is.
  mutating func rebuild(_ acts: [Decision]) {
    let before = encounter
    encounter = start
    for act in acts {
      guard (try? perform(act)) != nil else { continue }
      encounter.decisions.append(act)
    }
    encounter.decisions = before.decisions
    encounter.findings = before.findings
  }

  /// Adds to the record an act that is not performed: one that was undone, or the undo.
  mutating func keep(_ decision: Decision) { encounter.decisions.append(decision) }

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
