import Foundation
import Messages
import Pipeline
import ReviewScreen

/// What is noted about the work on the chart that is open: its lease, the place, the time.
///
/// None of it may stop a reviewer: what cannot be noted now is noted with the next key.
struct ChartWork {
  private let room: ReviewRoom
  private var chart: Chart?
  private var time: ChartTime?
  private var place: ScreenPlace?
  private var touched = 0

  /// Seconds between two renewals of the lease.
  private static let renewal = 30

  init(_ room: ReviewRoom) { self.room = room }

  mutating func open(_ chart: Chart, now: Moment) throws {
    self.chart = chart
    touched = now.secondsSince1970
    place = nil
    time = try room.begin(chart, now: now)
  }

  /// Notes that a key was pressed.
  mutating func worked(at now: Moment) { time?.worked(at: now) }

  /// Renews the lease from time to time; gives the name of another who has it.
  mutating func touch(now: Moment) -> String? {
    guard let chart, now.secondsSince1970 - touched >= Self.renewal else { return nil }
    touched = now.secondsSince1970
    if let time { try? room.note(time) }
    return try? room.touch(chart, now: now)
  }

  /// Notes where the reviewer is, if that has changed.
  mutating func note(place new: ScreenPlace?) {
    guard let chart, let new, new != place, let data = try? JSONEncoder().encode(new) else { return }
    if (try? room.note(place: data, on: chart)) != nil { place = new }
    if let time { try? room.note(time) }
  }

  mutating func close(now: Moment) {
    guard let chart else { return }
    time?.left(at: now)
    if let time { try? room.note(time) }
    try? room.close(chart)
    self.chart = nil
    time = nil
  }
}
