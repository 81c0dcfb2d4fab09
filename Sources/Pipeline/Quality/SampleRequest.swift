public import Messages
internal import Profiles
internal import Quality

/// What is to be drawn, by whom and when.
public struct SampleRequest: Sendable {
  public var kind: QualityAct.Kind
  /// Whose work; `nil`: that of all clients.
  public var client: String?
  /// Charts with a note of one of these; empty: all.
  public var documentTypes: Set<DocumentType> = []
  /// Percent of each coder's charts, 0 to 100; as the other two, else by the client's profile.
  public var percent: Double?
  /// At least so many charts of each coder.
  public var perCoder: Int?
  /// Charts with an accepted suggestion below this score come first, 0 to 1.
  public var scoreBelow: Double?
  /// Who draws.
  public var reviewer: String
  public var time: Moment

  public init(_ kind: QualityAct.Kind, by reviewer: String, at time: Moment) {
    self.kind = kind
    self.reviewer = reviewer
    self.time = time
  }

  func sampler(_ standards: QAStandards) -> Sampler {
    let isSet = percent != nil || perCoder != nil
    return Sampler(
      percent: isSet ? percent : standards.percent, perCoder: isSet ? perCoder : standards.perCoder,
      scoreBelow: scoreBelow ?? standards.scoreBelow)
  }

  func act(on drawn: Sampler.Drawn) -> QualityAct {
    var act = QualityAct(encounter: drawn.chart.key.id, act: .draw, reviewer: reviewer, time: time)
    act.kind = kind
    act.cause = drawn.cause
    act.coder = drawn.chart.coder
    act.work = drawn.chart.work
    return act
  }
}

/// A chart that was drawn: the JSON of `qa sample`.
public struct DrawnChart: Hashable, Sendable, Codable {
  public var client: String
  public var encounter: String
  /// Who finished it.
  public var coder: String
  public var cause: QualityAct.Cause
}
