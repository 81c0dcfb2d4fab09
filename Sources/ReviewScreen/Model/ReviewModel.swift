public import Messages
public import Pipeline
public import Terminal

/// The review screen as a value: keys change it and ask for effects, and it can be drawn.
///
/// It reads no clock and touches nothing outside: the caller does what the effects say and tells how that went.
public struct ReviewModel: Sendable {
  public let reviewer: String
  let tools: ScreenTools
  public private(set) var size: Size
  /// The chart that is open; `nil`: the list of charts is shown.
  var open: ChartState?
  var worklist: [EncounterSummary]
  /// The row of the list that is chosen.
  var row = 0
  /// What the screen says about the last key.
  var message: Message?
  var isHelpShown = false
  /// What happens once an act is performed.
  var after = AfterAct.stay

  struct Message: Hashable, Sendable {
    var text: String
    var isWarning = false
  }

  enum AfterAct: Hashable, Sendable {
    case stay
    /// To the next code that has to be decided.
    case advance
    /// To the code that took the place of one that went.
    case advanceInPlace
    case follow(CodeSystem?, code: String?)
    case nextChart
  }

  public init(reviewer: String, tools: ScreenTools, size: Size, worklist: [EncounterSummary]) {
    self.reviewer = reviewer
    self.tools = tools
    self.size = size
    self.worklist = worklist
    row = worklist.firstIndex { Self.isToDo($0) } ?? 0
  }

  /// The chart that is open.
  public var chart: Chart? { open?.chart }

  /// Where on the open chart the reviewer is.
  public var place: ScreenPlace? { open?.place }

  /// Whether there is work to do on it.
  static func isToDo(_ row: EncounterSummary) -> Bool { row.state == .open || row.state == .inReview }

  var look: Look { Look(hasUnicode: tools.hasUnicode) }

  var layout: ScreenLayout { ScreenLayout(size, hasPanel: open?.panel != nil) }

  // MARK: What happens to the screen

  /// Takes a key.
  ///
  /// - Parameter now: When it was pressed; the time of a decision that it makes.
  public mutating func press(_ key: Key, at now: Moment) -> [ScreenEffect] {
    message = nil
    switch key {
    case .control("z"): return [.stop]
    case .control("l"): return [.redraw]
    case .control("c"): return [.quit]
    default: break
    }
    guard let open else { return pressOnList(key) }
    if open.panel != nil { return pressOnPanel(key, now) }
    if open.isInText, let effects = pressInText(key) { return effects }
    if case .character(let character) = key, let number = character.wholeNumberValue, (1...9).contains(number) {
      showDocument(number - 1)
      return []
    }
    guard let command = KeyTable.command(for: key) else { return [] }
    return perform(command, now)
  }

  /// Takes another size of the terminal.
  public mutating func resize(to size: Size) {
    self.size = size
    let width = layout.textWidth
    open?.wrap(width: width)
    reveal()
  }

  /// Shows the list of charts.
  public mutating func show(_ worklist: [EncounterSummary]) {
    let chosen = self.worklist.indices.contains(row) ? self.worklist[row] : nil
    self.worklist = worklist
    row = worklist.firstIndex { $0.encounter == chosen?.encounter && $0.client == chosen?.client } ?? 0
    open = nil
  }

  /// Shows a chart that was opened, at the place where the reviewer left it.
  public mutating func show(_ chart: Chart, at place: ScreenPlace?) {
    after = .stay
    var state = ChartState(chart, width: ScreenLayout(size, hasPanel: false).textWidth)
    state.code = state.undecided(after: -1) ?? 0
    if let place { state.restore(place) }
    open = state
    row = worklist.firstIndex { $0.encounter == chart.coded.encounter.id && $0.client == chart.client } ?? row
    message = greeting
    if place == nil { reveal() }
  }

  /// Takes the chart as it is after an act.
  ///
  /// - Parameters:
  ///   - isShared: Whether it has acts of others, made meanwhile.
  ///   - failure: Why an act was not performed.
  public mutating func performed(
    _ chart: Chart, isShared: Bool, failure: ErrorReport? = nil
  ) -> [ScreenEffect] {
    open?.chart = chart
    if let failure {
      refused(failure)
      return []
    }
    if isShared { say("Others have worked on this chart meanwhile. Your decision is kept; so are theirs.") }
    let after = self.after
    self.after = .stay
    clampCode()
    switch after {
    case .stay: break
    case .advance: advance(after: open?.code ?? 0)
    case .advanceInPlace: advance(after: (open?.code ?? 0) - 1)
    case .follow(let system, let code):
      if let index = open?.codes.firstIndex(where: { $0.code == code && (system == nil || $0.system == system) }) {
        goTo(code: index)
      }
    case .nextChart: return nextChart()
    }
    reveal()
    return []
  }

  /// Tells why an act was refused or something could not be done.
  public mutating func refused(_ report: ErrorReport) {
    after = .stay
    clampCode()
    message = Message(text: "\(report.id): \(report.problem). \(report.fix)", isWarning: true)
  }

  /// Tells that another reviewer has a chart.
  public mutating func taken(_ encounter: String, client: String, by name: String) -> [ScreenEffect] {
    if let index = worklist.firstIndex(where: { $0.encounter == encounter && $0.client == client }) {
      worklist[index].openBy = name
    }
    if after == .nextChart { return nextChart() }
    say("\(encounter) is open by \(name). Choose another.", isWarning: true)
    return []
  }

  /// Tells that another reviewer has taken the open chart while nothing was done on it.
  public mutating func lost(to name: String) {
    say("\(name) has opened this chart too. Your decisions are kept; agree who goes on.", isWarning: true)
  }

  // MARK: Common steps

  mutating func say(_ text: String, isWarning: Bool = false) { message = Message(text: text, isWarning: isWarning) }

  /// Brings the words that the screen is about into sight.
  mutating func reveal() {
    let height = layout.bodyHeight
    let words = open?.shownWords
    open?.show(words, height: height)
  }

  mutating func goTo(code index: Int) {
    open?.code = index
    open?.words = 0
    clampCode()
  }

  mutating func advance(after index: Int) {
    if let next = open?.undecided(after: index) {
      goTo(code: next)
    } else if message == nil, open?.chart.findings.contains(where: { $0.severity > .information }) != true {
      say("Every code is decided. f finishes the chart.")
    }
  }

  private mutating func clampCode() {
    guard let open else { return }
    self.open?.code = max(0, min(open.code, open.codes.count - 1))
  }

  /// Opens the next chart that has to be done and that nobody else has; the list when there is none.
  mutating func nextChart() -> [ScreenEffect] {
    let done = open?.chart
    if let done, let index = worklist.firstIndex(where: { Self.isSame($0, done) }) {
      worklist[index].state = done.reviewed.state
      row = index
    }
    let free = worklist.indices.filter { index in
      let entry = worklist[index]
      let isTaken = entry.openBy != nil && entry.openBy != reviewer
      return Self.isToDo(entry) && !isTaken && !(done.map { Self.isSame(entry, $0) } ?? false)
    }
    guard let next = free.first(where: { $0 > row }) ?? free.first else {
      after = .stay
      return [.leave]
    }
    after = .nextChart
    return [.open(encounter: worklist[next].encounter, client: worklist[next].client)]
  }

  private static func isSame(_ row: EncounterSummary, _ chart: Chart) -> Bool {
    row.encounter == chart.coded.encounter.id && row.client == chart.client
  }

  // What the reviewer should know before anything else.
  private var greeting: Message? {
    guard let reviewed = open?.reviewed else { return nil }
    if let flag = reviewed.flag { return Message(text: "Flagged by \(flag.reviewer): \(flag.reason ?? "")") }
    if reviewed.queries.contains(where: \.isWaiting) { return Message(text: "A query waits for its answer: Q") }
    if reviewed.state == .held, let hold = reviewed.history.standing.last(where: { $0.act == .hold }) {
      return Message(text: "Held by \(hold.reviewer): \(hold.reason ?? "")")
    }
    return reviewed.memos.last.map { Message(text: "\($0.reviewer): \($0.reason ?? "")") }
  }
}
