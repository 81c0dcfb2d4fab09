import Foundation
import Messages
import Pipeline
import ReviewScreen
import Terminal

/// Runs the review screen on a terminal: keys in, effects done, cells out.
final class FullScreen {
  private let room: ReviewRoom
  private let clock: ClockOptions
  private let device: TerminalDevice
  private var writer: ScreenWriter
  private var model: ReviewModel
  private var work: ChartWork
  private var isOver = false

  /// How long nothing has to happen before the place of the reviewer is noted, in milliseconds.
  private static let rest = 300

  /// Takes the terminal over; `nil` when there is none.
  init?(_ room: ReviewRoom, tools: ScreenTools, traits: TerminalTraits, clock: ClockOptions) throws {
    let worklist = try room.worklist(now: clock.moment)
    guard let device = TerminalDevice() else { return nil }
    self.room = room
    self.clock = clock
    self.device = device
    writer = ScreenWriter(hasColor: traits.hasColor)
    model = ReviewModel(reviewer: room.reviewer, tools: tools, size: device.size, worklist: worklist)
    work = ChartWork(room)
  }

  /// Runs until the reviewer leaves; gives the signal that ended it, if one did.
  ///
  /// - Parameter encounter: To open at once; else the one that the reviewer was on last.
  func run(encounter: String?) throws -> Int32? {
    defer { device.close() }
    var ending: Int32?
    do {
      start(encounter)
      draw()
      while !isOver {
        switch device.next(timeout: Self.rest) {
        case .keys(let keys): press(keys)
        case .resized(let size): model.resize(to: size)
        case .resumed:
          writer.forget()
          model.resize(to: device.size)
        case .idle: work.note(place: model.place)
        case .ended(let signal):
          ending = signal
          isOver = true
        }
        draw()
      }
    }
    work.note(place: model.place)
    work.close(now: clock.moment)
    return ending
  }

  private func start(_ encounter: String?) {
    if let encounter {
      open(encounter, client: nil, at: nil)
    } else if let last = try? room.lastPlace() {
      let place = try? JSONDecoder().decode(ScreenPlace.self, from: last.place)
      let view = try? room.worklist(now: clock.moment).first {
        $0.encounter == last.encounter && $0.client == last.client
      }
      if let view, view.state != .finished { open(last.encounter, client: last.client, at: place) }
    }
  }

  private func press(_ keys: [Key]) {
    for key in keys where !isOver {
      let now = clock.moment
      work.worked(at: now)
      if let other = work.touch(now: now) { model.lost(to: other) }
      perform(model.press(key, at: now))
    }
  }

  private func perform(_ effects: [ScreenEffect]) {
    for effect in effects {
      switch effect {
      case .perform(let decisions): perform(decisions)
      case .open(let encounter, let client): open(encounter, client: client, at: nil)
      case .leave: leave()
      case .quit: isOver = true
      case .redraw: writer.forget()
      case .stop:
        work.note(place: model.place)
        if device.stop() == .resumed { writer.forget() }
        model.resize(to: device.size)
      }
    }
  }

  // Each is recorded before the screen shows it.
  private func perform(_ decisions: [Decision]) {
    guard var chart = model.chart else { return }
    var isShared = false
    var failure: StageFailure?
    do {
      for decision in decisions where try room.perform(decision, on: &chart) { isShared = true }
    } catch {
      failure = StageFailure(error, at: "the review")
    }
    perform(model.performed(chart, isShared: isShared, failure: failure?.report))
    work.note(place: model.place)
  }

  private func open(_ encounter: String, client: String?, at place: ScreenPlace?) {
    do {
      switch try room.open(encounter, client: client, now: clock.moment) {
      case .openBy(let name): perform(model.taken(encounter, client: client ?? "", by: name))
      case .chart(let chart):
        work.close(now: clock.moment)
        model.show(chart, at: place)
        try work.open(chart, now: clock.moment)
      }
    } catch {
      model.refused(StageFailure(error, at: "the review").report)
    }
  }

  private func leave() {
    work.note(place: model.place)
    work.close(now: clock.moment)
    do { model.show(try room.worklist(now: clock.moment)) } catch {
      model.refused(StageFailure(error, at: "the review").report)
    }
  }

  private func draw() {
    let bytes = writer.bytes(for: model.canvas)
    if !bytes.isEmpty { device.write(bytes) }
  }
}
