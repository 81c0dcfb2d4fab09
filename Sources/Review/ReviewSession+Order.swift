internal import Messages

/// Sequence, admitting diagnosis and present-on-admission.
extension ReviewSession {
  /// Moves a code to `position` among the codes of its system, 1 = first.
  mutating func move(_ decision: Decision, to position: Int) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    guard let index = index(of: system, code) else { throw .notThere(encounter: id, system: system, code: code) }
    let places = codes.indices.filter { codes[$0].system == system }
    guard (1...places.count).contains(position) else {
      throw .badPosition(encounter: id, position: position, count: places.count)
    }
    let moved = codes.remove(at: index)
    // The places of the system's codes stay the same; only who stands there changes.
    codes.insert(moved, at: places[position - 1])
  }

  mutating func makePrincipal(_ decision: Decision) throws(ReviewError) {
    let (system, _) = try named(of: decision)
    guard system == .icd10cm else { throw .notADiagnosis(encounter: id, act: decision.act, system: system) }
    try move(decision, to: 1)
  }

  mutating func setAdmitting(_ decision: Decision) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    try checkStay(decision, system)
    let entry = try billable(system, code)
    var admitting = ReviewedCode(
      system: system, code: entry.code, title: entry.title, edition: entry.edition,
      evidence: try admittingEvidence(decision, code: entry.code), status: .accepted)
    admitting.reviewer = decision.reviewer
    admitting.decided = decision.time
    setAdmitting(code: admitting)
  }

  mutating func setPresentOnAdmission(_ decision: Decision) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    try checkStay(decision, system)
    let indicator = try required(decision.poa, "poa", decision)
    guard let index = index(of: system, code) else { throw .notThere(encounter: id, system: system, code: code) }
    codes[index].presentOnAdmission = indicator
  }

  private func checkStay(_ decision: Decision, _ system: CodeSystem) throws(ReviewError) {
    guard system == .icd10cm else { throw .notADiagnosis(encounter: id, act: decision.act, system: system) }
    if encounter.encounter.setting == .outpatient { throw .notInpatient(encounter: id, act: decision.act) }
  }

  // The words of the decision, or those that the same code already rests on: reported, suggested or dropped.
  private func admittingEvidence(_ decision: Decision, code: String) throws(ReviewError) -> [TextSpan] {
    if decision.note != nil { return [try span(of: decision)] }
    if let there = codes.first(where: { $0.system == .icd10cm && $0.code == code }) { return there.evidence }
    if let there = suggestions.first(where: { $0.system == .icd10cm && $0.code == code }) { return there.evidence }
    let considered = dropped.filter { $0.system == .icd10cm && $0.code == code }.map(\.evidence)
    guard !considered.isEmpty else { return [try span(of: decision)] }
    return considered
  }
}
