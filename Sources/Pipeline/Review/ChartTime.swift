public import Messages
internal import Store

/// How long a reviewer has worked on a chart: when it was opened and in which seconds a key was pressed.
public struct ChartTime: Sendable {
  let number: Int
  private(set) var sitting: Sitting

  /// Notes a key.
  public mutating func worked(at now: Moment) {
    let second = now.secondsSince1970 - sitting.opened.secondsSince1970
    if second > sitting.activity.last ?? -1 { sitting.activity.append(second) }
  }

  /// Notes that the chart was left.
  public mutating func left(at now: Moment) { sitting.closed = now }
}
