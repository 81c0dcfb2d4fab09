/// A named person's act of second-level review, or on an encounter that was coded twice.
///
/// Kept like a ``Decision``: in order, for good. Verdicts are about the work as it was finished when it was drawn.
public struct QualityAct: Hashable, Sendable, Codable {
  public var encounter: String
  public var act: Act
  /// What it was drawn for: `draw`.
  public var kind: Kind?
  /// Why it was drawn: `draw`.
  public var cause: Cause?
  /// Who finished the work: `draw`.
  public var coder: String?
  /// The codes as they were finished, in reporting order: `draw`.
  @OmittedWhenEmpty public var work: [DrawnCode]
  public var system: CodeSystem?
  public var code: String?
  /// `verdict`; `resolve`: the verdict that stands.
  public var verdict: Verdict?
  /// The code that would have been right, where one was wrong.
  public var rightCode: String?
  /// Whether a missed code should have been the principal or first-listed diagnosis.
  public var isPrincipal: Bool?
  /// Whether the code is to be reported: `adjudicate`.
  public var isReported: Bool?
  public var reviewer: String
  public var time: Moment
  public var reason: String?

  public enum Act: String, Hashable, Sendable, Codable, CaseIterable {
    /// Takes finished work out for a second look.
    case draw
    /// What the second reviewer says of a code.
    case verdict
    /// The coder has read the verdicts and takes them.
    case acknowledge
    /// The coder takes a verdict not.
    case dispute
    /// A third person ends a dispute.
    case resolve
    /// A third person decides about a code that two coders differ on.
    case adjudicate
  }

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A second reviewer judges the codes.
    case audit
    /// A second coder codes the encounter without seeing the first coder's decisions.
    case double
  }

  public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
    case random
    /// An accepted suggestion had a low score.
    case lowScore = "low-score"
  }

  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case correct
    case wrong
    /// Not reported, and should have been.
    case missed
    /// Right, in the wrong place of the order.
    case order
    /// Right, with the wrong present-on-admission indicator.
    case poa
  }

  public init(encounter: String, act: Act, reviewer: String, time: Moment) {
    self.encounter = encounter
    self.act = act
    self.reviewer = reviewer
    self.time = time
    work = []
  }
}

extension QualityAct {
  /// Everybody who answers for a code of the work that was drawn, and who finished it.
  public var coders: Set<String> { Set(work.map(\.coder) + (coder.map { [$0] } ?? [])) }
}

/// A code of finished work, with who answers for it.
public struct DrawnCode: Hashable, Sendable, Codable {
  public var system: CodeSystem
  public var code: String
  public var coder: String

  public init(system: CodeSystem, code: String, coder: String) {
    self.system = system
    self.code = code
    self.coder = coder
  }

  public var name: CodeName { CodeName(system, code) }
}
