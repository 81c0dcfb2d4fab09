public import Messages

/// One encounter that is coded by two people, and what a third decided where they differ.
public struct DoubleCoding: Hashable, Sendable {
  /// What took the encounter out; it has the first coder's codes.
  public let draw: QualityAct
  public var second: SecondCoding?
  public var proposed: [CodeName]
  /// What was decided about codes that the two differ on.
  public private(set) var decided: [CodeName: QualityAct] = [:]

  /// What the second coder reports.
  public struct SecondCoding: Hashable, Sendable {
    public var coder: String
    public var isFinished: Bool
    /// In reporting order.
    public var codes: [CodeName]

    public init(coder: String, isFinished: Bool, codes: [CodeName]) {
      self.coder = coder
      self.isFinished = isFinished
      self.codes = codes
    }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody codes it a second time yet.
    case drawn
    /// The second coder is at it.
    case coding
    /// The two differ, and a third person is to decide.
    case differing
    /// The two agree, or a third person has decided.
    case settled
  }

  /// The double coding that recorded acts about one encounter make; `nil` where it was not drawn for one.
  public init?(_ acts: [QualityAct], second: SecondCoding?, proposed: [CodeName]) {
    guard let draw = acts.first(where: { $0.act == .draw && $0.kind == .double }) else { return nil }
    self.draw = draw
    self.second = second
    self.proposed = proposed
    // Each was allowed when it was recorded; a second coder who has changed their mind since leaves some without object.
    for act in acts where act.act == .adjudicate { try? adjudicate(act) }
  }

  public var state: State {
    guard let second else { return .drawn }
    guard second.isFinished else { return .coding }
    return undecided.isEmpty ? .settled : .differing
  }

  /// The first coder's codes in reporting order.
  public var first: [CodeName] { draw.work.map(\.name) }

  /// Both codings, once the second is finished.
  public var pair: CodingPair? {
    guard let second, second.isFinished else { return nil }
    return CodingPair(first: first, second: second.codes, proposed: proposed)
  }

  /// Codes that one of the two reports and the other does not, in order.
  public var differences: [CodeName] {
    guard let pair else { return [] }
    return Set(pair.first).symmetricDifference(pair.second).sorted()
  }

  /// Differences that nobody has decided about.
  public var undecided: [CodeName] { differences.filter { decided[$0] == nil } }

  /// The codes that hold: those of both, and those that were decided for.
  public var settled: [CodeName]? {
    guard let pair, undecided.isEmpty else { return nil }
    let both = pair.first.filter(Set(pair.second).contains)
    return both + differences.filter { decided[$0]?.isReported == true }
  }

  /// Decides about one difference.
  public mutating func adjudicate(_ act: QualityAct) throws(QualityError) {
    guard let second, second.isFinished else { throw .notCodedTwice(encounter: draw.encounter) }
    guard !draw.coders.contains(act.reviewer), act.reviewer != second.coder else {
      throw .ownWork(encounter: draw.encounter, reviewer: act.reviewer)
    }
    let name = CodeName(act.system ?? .icd10cm, act.code ?? "")
    guard differences.contains(name) else { throw .notDiffering(encounter: draw.encounter, code: name.code) }
    decided[name] = act
  }
}
