internal import Messages
internal import Pipeline
internal import Terminal

/// The single keys of a chart.
extension ReviewModel {
  mutating func perform(_ command: ScreenCommand, _ now: Moment) -> [ScreenEffect] {
    switch command {
    case .up, .down, .first, .last, .nextUncertain, .nextWords, .previousWords: move(command)
    case .nextDocument, .previousDocument, .pageUp, .pageDown, .toText: look(command)
    case .dropped: show(droppedList)
    case .edits: show(editList)
    case .why: show(whyList)
    case .history: show(historyList)
    case .help: open?.panel = .help
    case .query, .hold, .flag, .memo, .reject, .presentOnAdmission: ask(command, now)
    case .change: change()
    case .add: add()
    case .toList: return [.leave]
    case .quit: return [.quit]
    default: return act(command, now)
    }
    return []
  }

  // MARK: Moving

  private mutating func move(_ command: ScreenCommand) {
    guard let open, !open.codes.isEmpty else { return }
    let evidence = open.current?.evidence.count ?? 0
    switch command {
    case .up: goTo(code: open.code - 1)
    case .down: goTo(code: open.code + 1)
    case .first: goTo(code: 0)
    case .last: goTo(code: open.codes.count - 1)
    case .nextWords: if evidence > 0 { self.open?.words = (open.words + 1) % evidence }
    case .previousWords: if evidence > 0 { self.open?.words = (open.words + evidence - 1) % evidence }
    default:
      if let next = open.undecided(after: open.code, where: open.isUncertain) ?? open.undecided(after: open.code) {
        goTo(code: next)
      } else {
        say("Every code is decided. f finishes the chart.")
      }
    }
    reveal()
  }

  private mutating func look(_ command: ScreenCommand) {
    guard let open else { return }
    let height = layout.bodyHeight
    switch command {
    case .nextDocument: showDocument(min(open.texts.count - 1, open.document + 1))
    case .previousDocument: showDocument(max(0, open.document - 1))
    case .pageDown: self.open?.scroll(height - 2, height: height)
    case .pageUp: self.open?.scroll(2 - height, height: height)
    default: enterText()
    }
  }

  mutating func showDocument(_ index: Int) {
    guard let open, open.texts.indices.contains(index) else { return }
    self.open?.document = index
    self.open?.anchor = nil
    if open.isInText { putCursorInSight() }
  }

  // MARK: Acts without a question

  private mutating func act(_ command: ScreenCommand, _ now: Moment) -> [ScreenEffect] {
    guard let open else { return [] }
    switch command {
    case .undo: return undo(open.reviewed.history.undoable, .undo, now)
    case .redo: return undo(open.reviewed.history.redoable, .redo, now)
    case .reopen: return [.perform([decision(.reopen, at: now)])]
    case .finish: return finish(now)
    case .acceptAll: return acceptAll(now)
    default: break
    }
    guard let code = open.current else { return [] }
    switch command {
    case .accept:
      guard code.status == .suggested else {
        advance(after: open.code)
        reveal()
        return []
      }
      after = .advance
      return [.perform([decision(.accept, about: code, at: now)])]
    case .moveUp: return move(code, by: -1, now)
    case .moveDown: return move(code, by: 1, now)
    case .principal:
      after = .follow(code.system, code: code.code)
      return [.perform([decision(.principal, about: code, at: now)])]
    case .admitting:
      say("\(code.code) is the admitting diagnosis.")
      return [.perform([decision(.admitting, about: code, at: now)])]
    default: return []
    }
  }

  private mutating func move(_ code: ReviewedCode, by places: Int, _ now: Moment) -> [ScreenEffect] {
    let same = (open?.codes ?? []).filter { $0.system == code.system }
    guard let place = same.firstIndex(where: { $0.code == code.code }), same.indices.contains(place + places) else {
      return []
    }
    after = .follow(code.system, code: code.code)
    var decision = decision(.move, about: code, at: now)
    decision.position = place + places + 1
    return [.perform([decision])]
  }

  private mutating func undo(_ last: Decision?, _ act: Decision.Act, _ now: Moment) -> [ScreenEffect] {
    guard let last else {
      say("Nothing to \(act.rawValue).")
      return []
    }
    after = .follow(last.system, code: act == .redo ? last.newCode ?? last.code : last.code)
    let what = [last.act.rawValue, last.code].compactMap(\.self).joined(separator: " ")
    say("\(act == .undo ? "Taken back" : "Done again"): \(what).")
    return [.perform([decision(act, at: now)])]
  }

  private mutating func acceptAll(_ now: Moment) -> [ScreenEffect] {
    guard let open else { return [] }
    guard let threshold = open.chart.acceptAllAbove else {
      say("The client's profile does not allow it: acceptAllAbove.")
      return []
    }
    let certain = open.codes.filter { code in
      code.status == .suggested && (open.chart.suggestion(for: code)?.score ?? 0) >= threshold
    }
    say("\(certain.count) accepted, all from a score of \(Int((threshold * 100).rounded()))%.")
    after = .advance
    return certain.isEmpty ? [] : [.perform(certain.map { decision(.accept, about: $0, at: now) })]
  }

  private mutating func finish(_ now: Moment) -> [ScreenEffect] {
    guard let open else { return [] }
    if let first = open.undecided(after: -1) {
      goTo(code: first)
      reveal()
      let count = open.codes.count { $0.status == .suggested }
      say("\(count) \(count == 1 ? "code is" : "codes are") not decided yet.", isWarning: true)
      return []
    }
    if [.held, .queried, .finished].contains(open.reviewed.state) {
      say("The chart is \(open.reviewed.state.rawValue). R reopens it.", isWarning: true)
      return []
    }
    if open.chart.findings.contains(where: { $0.severity == .error }) {
      show(editList)
      say("Errors block finishing: mend the codes, or hold the chart.", isWarning: true)
      return []
    }
    if open.chart.findings.contains(where: { $0.severity == .warning }) {
      ask(.finish, "Edits warn. Why may the codes stand?", .finish)
      return []
    }
    after = .nextChart
    return [.perform([decision(.finish, at: now)])]
  }

  // MARK: Decisions

  func decision(_ act: Decision.Act, about code: ReviewedCode? = nil, at now: Moment) -> Decision {
    var decision = Decision(
      encounter: open?.reviewed.encounter.id ?? "", act: act, reviewer: reviewer, time: now)
    decision.system = code?.system
    decision.code = code?.code
    return decision
  }
}
