public import Messages
public import Pipeline

/// The review as questions and answers: a line in, lines out, nothing drawn.
///
/// The same acts as on the screen, with the same letters, one code at a time. What it says is in whole words and begins
/// with what matters, for those who hear it.
public struct PlainReview: Sendable {
  let reviewer: String
  let tools: ScreenTools
  var worklist: [EncounterSummary]
  /// The chart that is open.
  public private(set) var chart: Chart?
  var code = 0
  /// Codes that the last search found, to be taken by number.
  var found: [CodeMatch] = []
  private var isFinishing = false
  private var lines: [String] = []

  public init(reviewer: String, tools: ScreenTools, worklist: [EncounterSummary]) {
    self.reviewer = reviewer
    self.tools = tools
    self.worklist = worklist
  }

  /// What there is to hear before the first question.
  public var greeting: [String] {
    let toDo = worklist.count(where: ReviewModel.isToDo)
    let list = "\(worklist.count) charts, \(toDo) to do."
    return chart == nil ? [list, "Type the id of a chart, or next. Help: ?"] : []
  }

  /// The lines that wait to be told.
  public mutating func output() -> [String] {
    defer { lines = [] }
    return lines
  }

  mutating func say(_ line: String) { lines.append(line) }

  public mutating func show(_ worklist: [EncounterSummary]) {
    self.worklist = worklist
    chart = nil
    lines += greeting
  }

  public mutating func show(_ chart: Chart) {
    self.chart = chart
    isFinishing = false
    let reviewed = chart.reviewed
    let facts = [
      reviewed.encounter.client, reviewed.encounter.setting?.rawValue, reviewed.encounter.date?.description,
      "\(chart.notes.count) notes", "\(reviewed.codes.count) codes", reviewed.state.rawValue,
    ].compactMap(\.self).joined(separator: ", ")
    say("Chart \(reviewed.encounter.id). \(facts).")
    for memo in reviewed.memos { say("\(memo.reviewer) leaves word: \(memo.reason ?? "")") }
    if let flag = reviewed.flag { say("Flagged by \(flag.reviewer): \(flag.reason ?? "")") }
    code = reviewed.codes.firstIndex { $0.status == .suggested } ?? 0
    sayCode()
  }

  public mutating func performed(_ chart: Chart, isShared: Bool) -> [ScreenEffect] {
    self.chart = chart
    if isShared { say("Others have worked on this chart meanwhile. Your decision is kept; so are theirs.") }
    if isFinishing, chart.reviewed.state == .finished {
      isFinishing = false
      say("\(chart.reviewed.encounter.id) is finished.")
      return next(after: chart)
    }
    let codes = chart.reviewed.codes
    let order = Array(codes.indices.filter { $0 >= code }) + codes.indices.filter { $0 < code }
    if let undecided = order.first(where: { codes[$0].status == .suggested }) {
      code = undecided
      sayCode()
    } else {
      code = max(0, min(code, codes.count - 1))
      say("Every code is decided. f finishes the chart.")
    }
    return []
  }

  public mutating func refused(_ report: ErrorReport) {
    isFinishing = false
    say("Refused: \(report.place) \(report.problem). \(report.fix) (\(report.id))")
  }

  public mutating func taken(_ encounter: String, by name: String) {
    say("\(encounter) is open by \(name). Choose another.")
  }

  var current: ReviewedCode? {
    guard let codes = chart?.reviewed.codes, codes.indices.contains(code) else { return nil }
    return codes[code]
  }

  mutating func next(after done: Chart?) -> [ScreenEffect] {
    if let done, let index = worklist.firstIndex(where: { $0.encounter == done.reviewed.encounter.id }) {
      worklist[index].state = done.reviewed.state
    }
    guard let next = worklist.first(where: { ReviewModel.isToDo($0) && ($0.openBy ?? reviewer) == reviewer }) else {
      say("Nothing is left to do.")
      return [.leave]
    }
    return [.open(encounter: next.encounter, client: next.client)]
  }

  mutating func finishing() { isFinishing = true }

  // MARK: Telling

  mutating func sayCode() {
    guard let chart, let current else {
      say("The chart has no codes.")
      return
    }
    let standing = current.status == .suggested ? "to decide" : current.status.rawValue
    say(
      "Code \(code + 1) of \(chart.reviewed.codes.count): \(current.code), \(current.title). \(standing.capitalizedFirst)."
    )
    if let words = words(of: current.evidence.first) { say("Words: \(words)") }
    if let suggestion = chart.suggestion(for: current) {
      say("Score \(Int((suggestion.score * 100).rounded())) percent. Reason: \(suggestion.reason)")
    }
    for finding in chart.findings where finding.severity > .information && finding.message.contains(current.code) {
      say("\(finding.severity.rawValue.capitalizedFirst) \(finding.id): \(finding.message).")
    }
  }

  /// The sentence that holds the words, with its document and section.
  private func words(of span: TextSpan?) -> String? {
    guard let chart, let span, let note = chart.notes.first(where: { $0.note.id == span.note }) else { return nil }
    let sentence = note.sentences.first { $0.range.contains(span.range.start) }
    let range = sentence?.range ?? span.range
    let bytes = Array(note.note.text.utf8)
    let text = String(decoding: bytes[range.start..<min(range.end, bytes.count)], as: UTF8.self)
    let section = sentence.flatMap { note.sections.indices.contains($0.section) ? note.sections[$0.section] : nil }
    let place = [HeaderView.name(of: note.note), section?.kind.rawValue].compactMap(\.self).joined(separator: ", ")
    return "\(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) (\(place))"
  }
}
