import Foundation
import Messages
import Pipeline
import ReviewScreen

/// Runs the review as questions and answers, line by line: for screen readers and for terminals that cannot be drawn on.
final class PlainScreen {
  private let room: ReviewRoom
  private let clock: ClockOptions
  private var plain: PlainReview
  private var work: ChartWork

  init(_ room: ReviewRoom, tools: ScreenTools, clock: ClockOptions) throws {
    self.room = room
    self.clock = clock
    plain = PlainReview(reviewer: room.reviewer, tools: tools, worklist: try room.worklist(now: clock.moment))
    work = ChartWork(room)
  }

  /// Runs until the reviewer leaves or the input ends.
  func run(encounter: String?) throws {
    if let encounter { try perform([.open(encounter: encounter, client: "")]) }
    tell(plain.greeting)
    while true {
      Console.write("> ")
      guard let line = readLine() else { break }
      let now = clock.moment
      work.worked(at: now)
      _ = work.touch(now: now)
      let effects = plain.take(line, at: now)
      tell(plain.output())
      if effects.contains(.quit) { break }
      try perform(effects)
    }
    work.close(now: clock.moment)
  }

  private func perform(_ effects: [ScreenEffect]) throws {
    for effect in effects {
      switch effect {
      case .perform(let decisions): for decision in decisions { perform(decision) }
      case .open(let encounter, let client): try open(encounter, client: client.isEmpty ? nil : client)
      case .leave:
        work.close(now: clock.moment)
        plain.show(try room.worklist(now: clock.moment))
      case .quit, .stop, .redraw: break
      }
      tell(plain.output())
    }
  }

  private func perform(_ decision: Decision) {
    guard var chart = plain.chart else { return }
    do {
      let isShared = try room.perform(decision, on: &chart)
      let next = plain.performed(chart, isShared: isShared)
      tell(plain.output())
      try perform(next)
    } catch {
      plain.refused(StageFailure(error, at: "the review").report)
    }
  }

  private func open(_ encounter: String, client: String?) throws {
    switch try room.open(encounter, client: client, now: clock.moment) {
    case .openBy(let name): plain.taken(encounter, by: name)
    case .chart(let chart):
      work.close(now: clock.moment)
      plain.show(chart)
      try work.open(chart, now: clock.moment)
    }
  }

  private func tell(_ lines: [String]) { for line in lines { Console.print(line) } }
}
