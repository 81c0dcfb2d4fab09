public import Messages

/// The second look at one finished chart: a state machine that ``QualityAct``s move.
public struct Audit: Hashable, Sendable {
  /// What took the chart out.
  public let draw: QualityAct
  /// The codes of the chart in reporting order, then those that were missed.
  public private(set) var codes: [AuditedCode]
  /// The coder's word that they have read it.
  public private(set) var acknowledged: QualityAct?

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Waits for verdicts.
    case drawn
    /// Every code has its verdict; waits for the coder.
    case judged
    /// Waits for the end of a dispute.
    case disputed
    /// Acknowledged, and no dispute is open.
    case settled
  }

  public init(_ draw: QualityAct) {
    self.draw = draw
    let first = draw.work.firstIndex { $0.system == .icd10cm }
    codes = draw.work.enumerated().map { AuditedCode($1.name, coder: $1.coder, isPrincipal: $0 == first) }
  }

  /// The audit that recorded acts about one encounter make; `nil` where it was not drawn for one.
  public init?(_ acts: [QualityAct]) {
    guard let draw = acts.first(where: { $0.act == .draw && $0.kind == .audit }) else { return nil }
    self.init(draw)
    // Each was allowed when it was recorded; of two at the same moment the second may not be.
    for act in acts { try? apply(act) }
  }

  public var state: State {
    if codes.contains(where: \.isDisputed) { return .disputed }
    if codes.contains(where: { $0.verdict == nil }) { return .drawn }
    return acknowledged == nil ? .judged : .settled
  }

  /// Performs one act; the audit stays as it was when the act is refused. Acts of other matters change nothing.
  public mutating func apply(_ act: QualityAct) throws(QualityError) {
    switch act.act {
    case .verdict: try judge(act)
    case .acknowledge: try acknowledge(act)
    case .dispute: try dispute(act)
    case .resolve: try resolve(act)
    case .draw, .adjudicate: break
    }
  }

  private var encounter: String { draw.encounter }

  private mutating func judge(_ act: QualityAct) throws(QualityError) {
    guard !coders.contains(act.reviewer) else { throw .ownWork(encounter: encounter, reviewer: act.reviewer) }
    guard acknowledged == nil, !codes.contains(where: { $0.dispute != nil }) else {
      throw .answered(encounter: encounter)
    }
    let name = try name(of: act)
    if act.verdict != .correct { try needReason(act) }
    let index = codes.firstIndex { $0.name == name }
    if act.verdict == .missed {
      if let index, !codes[index].isMissed { throw .notMissed(encounter: encounter, code: name.code) }
      var missed = AuditedCode(name, coder: draw.coder ?? "", isPrincipal: act.isPrincipal ?? false, isMissed: true)
      missed.verdict = act
      if let index { codes[index] = missed } else { codes.append(missed) }
      return
    }
    guard let index else { throw .notInWork(encounter: encounter, code: name.code) }
    if codes[index].isMissed {
      // Nothing but a correction of the auditor's own: the code was not missed after all.
      codes.remove(at: index)
    } else {
      codes[index].verdict = act
    }
  }

  private mutating func acknowledge(_ act: QualityAct) throws(QualityError) {
    try needCoder(act)
    let open = codes.filter { $0.verdict == nil }.map(\.name.code)
    guard open.isEmpty else { throw .notJudged(encounter: encounter, codes: open) }
    guard acknowledged == nil else { throw .answered(encounter: encounter) }
    acknowledged = act
  }

  private mutating func dispute(_ act: QualityAct) throws(QualityError) {
    try needCoder(act)
    try needReason(act)
    guard acknowledged == nil else { throw .answered(encounter: encounter) }
    let open = codes.filter { $0.verdict == nil }.map(\.name.code)
    guard open.isEmpty else { throw .notJudged(encounter: encounter, codes: open) }
    let name = try name(of: act)
    guard let index = codes.firstIndex(where: { $0.name == name && $0.error != nil && $0.dispute == nil }) else {
      throw .noError(encounter: encounter, code: name.code)
    }
    codes[index].dispute = act
  }

  private mutating func resolve(_ act: QualityAct) throws(QualityError) {
    try needReason(act)
    let name = try name(of: act)
    guard let index = codes.firstIndex(where: { $0.name == name && $0.isDisputed }) else {
      throw .notDisputed(encounter: encounter, code: name.code)
    }
    if coders.contains(act.reviewer) { throw .ownWork(encounter: encounter, reviewer: act.reviewer) }
    if codes[index].verdict?.reviewer == act.reviewer {
      throw .ownVerdict(encounter: encounter, reviewer: act.reviewer)
    }
    codes[index].resolution = act
  }

  private var coders: Set<String> { draw.coders }

  private func name(of act: QualityAct) throws(QualityError) -> CodeName {
    guard let code = act.code else { throw .notInWork(encounter: encounter, code: "") }
    return CodeName(act.system ?? .icd10cm, code)
  }

  private func needCoder(_ act: QualityAct) throws(QualityError) {
    guard coders.contains(act.reviewer) else { throw .notTheCoder(encounter: encounter, reviewer: act.reviewer) }
  }

  private func needReason(_ act: QualityAct) throws(QualityError) {
    guard let reason = act.reason, reason.utf8.contains(where: { $0 > 0x20 }) else {
      throw .noReason(encounter: encounter, act: act.act)
    }
  }
}
