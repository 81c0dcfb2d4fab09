public import Messages

/// How right one coder's audited work was.
///
/// Disputed verdicts count on neither side until the dispute is over; a missed code whose dispute the coder won counts
/// nowhere.
public struct CoderScore: Hashable, Sendable, Codable {
  public var coder: String
  /// Charts with a verdict about a code of the coder.
  public var charts = 0
  public var correct = 0
  public var wrong = 0
  public var missed = 0
  /// Right codes in the wrong place.
  public var order = 0
  /// Right codes with the wrong present-on-admission indicator.
  public var poa = 0
  /// Errors among these that hit the principal or first-listed diagnosis.
  public var principal = 0
  /// Verdicts in dispute, counted nowhere else.
  public var disputed = 0
  /// Disputes that ended for the coder.
  public var overturned = 0
  /// Share of weight without error, 0 to 100; `nil` when nothing was judged.
  public var score: Double?
  /// Correct of all judged, 0 to 1.
  public var accuracy: Double?
  /// Where the accuracy of all the coder's work may lie: the 95% Wilson interval.
  public var accuracyLow: Double?
  public var accuracyHigh: Double?
  /// The score of the charts that were drawn at random alone: the others were chosen for being hard.
  public var randomScore: Double?

  /// The scores of audits by coder.
  ///
  /// - Parameter weights: What the client of an audit lets errors weigh.
  public static func all(_ audits: [ClientAudit]) -> [CoderScore] {
    let codes = audits.flatMap { entry in
      entry.audit.codes.filter { $0.verdict != nil }.map { JudgedCode(entry, $0) }
    }
    return Dictionary(grouping: codes, by: \.code.coder).sorted { $0.key < $1.key }.map { CoderScore($0, of: $1) }
  }

  /// The scores of all coders together.
  public static func total(_ audits: [ClientAudit]) -> CoderScore {
    CoderScore(
      "", of: audits.flatMap { entry in entry.audit.codes.filter { $0.verdict != nil }.map { JudgedCode(entry, $0) } })
  }

  private init(_ coder: String, of judged: [JudgedCode]) {
    self.coder = coder
    charts = Set(judged.map(\.chart)).count
    disputed = judged.count { $0.code.isDisputed }
    overturned = judged.count { $0.code.isOverturned }
    let settled = judged.filter { !$0.code.isDisputed && !($0.code.isMissed && $0.code.isOverturned) }
    for judgment in settled { count(judgment.code) }
    score = Self.score(settled)
    randomScore = Self.score(settled.filter { $0.cause == .random })
    guard !settled.isEmpty else { return }
    let share = Double(correct) / Double(settled.count)
    let range = WilsonInterval(right: correct, of: settled.count)
    (accuracy, accuracyLow, accuracyHigh) = (rounded(share), rounded(range.low), rounded(range.high))
  }

  private mutating func count(_ code: AuditedCode) {
    switch code.standing {
    case .correct, nil: correct += 1
    case .wrong: wrong += 1
    case .missed: missed += 1
    case .order: order += 1
    case .poa: poa += 1
    }
    if code.isPrincipal, code.error != nil { principal += 1 }
  }

  private static func score(_ judged: [JudgedCode]) -> Double? {
    let whole = judged.reduce(0) { $0 + $1.weight }
    guard whole > 0 else { return nil }
    let lost = judged.reduce(0) { $0 + $1.lost }
    return ((1 - lost / whole) * 1_000).rounded() / 10
  }
}

/// An audit with what its client wants of scores.
public struct ClientAudit: Hashable, Sendable {
  public var key: EncounterKey
  public var audit: Audit
  public var weights: ErrorWeights

  public init(_ key: EncounterKey, _ audit: Audit, weights: ErrorWeights = ErrorWeights()) {
    self.key = key
    self.audit = audit
    self.weights = weights
  }
}

/// A code with its verdict, and what that weighs.
private struct JudgedCode {
  let chart: EncounterKey
  let code: AuditedCode
  let cause: QualityAct.Cause?
  let weight: Double
  let lost: Double

  init(_ entry: ClientAudit, _ code: AuditedCode) {
    chart = entry.key
    self.code = code
    cause = entry.audit.draw.cause
    weight = entry.weights[code.kind]
    // No error costs more than the code that it is about.
    lost = min(weight, code.error.map { entry.weights[$0] } ?? 0)
  }
}
