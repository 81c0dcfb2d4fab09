public import Messages

/// A finished chart as sampling sees it: no words of a note, nothing about the patient.
public struct FinishedChart: Hashable, Sendable {
  public var key: EncounterKey
  /// Who finished it, and when.
  public var coder: String
  public var time: Moment
  /// The lowest score of a suggestion that was taken as it was, 0 to 1; `nil` where there is none.
  public var lowestAcceptedScore: Double?
  /// The codes as they were finished, in reporting order.
  public var work: [DrawnCode]

  public init(_ key: EncounterKey, coder: String, time: Moment, work: [DrawnCode]) {
    self.key = key
    self.coder = coder
    self.time = time
    self.work = work
  }
}
