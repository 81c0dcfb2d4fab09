public import Messages
internal import Pipeline

extension PlainReview {
  /// Takes a line: a letter, and what belongs to it.
  public mutating func take(_ line: String, at now: Moment) -> [ScreenEffect] {
    let line = line.trimmed
    let word = String(line.prefix { $0 != " " })
    let rest = String(line.dropFirst(word.count)).trimmed
    guard chart != nil else { return choose(line) }
    if let number = Int(word), found.indices.contains(number - 1) { return replace(found[number - 1].code, now) }
    switch word {
    case "": sayCode()
    case "?", "help": help()
    case "j": step(1)
    case "k": step(-1)
    case "t": sayNotes()
    case "d": sayDropped()
    case "y": sayWhy()
    case "e": sayEdits()
    case "l": return [.leave]
    case "q": return [.quit]
    case "c": search(rest)
    case "next": return next(after: chart)
    default: return act(word, rest, now)
    }
    return []
  }

  private mutating func choose(_ line: String) -> [ScreenEffect] {
    switch line {
    case "q": return [.quit]
    case "?", "":
      say("Type the id of a chart, next for the next one to do, list to hear them, q to quit.")
      return []
    case "next": return next(after: nil)
    case "list":
      for entry in worklist { say("\(entry.encounter), \(entry.client), \(entry.state.rawValue)") }
      return []
    default:
      guard let entry = worklist.first(where: { $0.encounter.lowercased() == line.lowercased() }) else {
        say("There is no chart \(line).")
        return []
      }
      return [.open(encounter: entry.encounter, client: entry.client)]
    }
  }

  // MARK: Acts

  private mutating func act(_ word: String, _ rest: String, _ now: Moment) -> [ScreenEffect] {
    guard let act = Self.acts[word] else {
      say("\(word) is no command. ? tells them.")
      return []
    }
    var decision = Decision(
      encounter: chart?.reviewed.encounter.id ?? "", act: act, reviewer: reviewer, time: now)
    if Self.needCode.contains(act) {
      guard let current else { return [] }
      decision.system = current.system
      decision.code = current.code
    }
    switch act {
    case .poa: decision.poa = PresentOnAdmission(rawValue: rest.uppercased())
    case .move: decision.position = Int(rest)
    case .finish:
      finishing()
      fallthrough
    default: decision.reason = rest.isEmpty ? nil : phrase(rest, act)
    }
    return [.perform([decision])]
  }

  // A number stands for one of the firm's phrases.
  private func phrase(_ text: String, _ act: Decision.Act) -> String {
    let phrases = tools.phrases.phrases(for: act, about: current)
    guard let number = Int(text), phrases.indices.contains(number - 1) else { return text }
    return phrases[number - 1]
  }

  private static let acts: [String: Decision.Act] = [
    "a": .accept, "r": .reject, "p": .principal, "m": .admitting, "o": .poa, "move": .move, "h": .hold, "Q": .query,
    "answer": .answer, "F": .flag, "w": .memo, "R": .reopen, "u": .undo, "U": .redo, "f": .finish,
  ]

  private static let needCode: Set<Decision.Act> = [.accept, .reject, .principal, .admitting, .poa, .move, .query]

  private mutating func search(_ words: String) {
    guard let current else { return }
    found = tools.search(words.isEmpty ? current.title : words, chart?.reviewed.encounter.date)
      .filter(\.billable).prefix(9).map(\.self)
    if found.isEmpty { say("Nothing fits.") }
    for (index, match) in found.enumerated() { say("\(index + 1): \(match.code), \(match.title)") }
    if !found.isEmpty { say("Type its number to put it in the place of \(current.code).") }
  }

  private mutating func replace(_ new: String, _ now: Moment) -> [ScreenEffect] {
    guard let current else { return [] }
    found = []
    var decision = Decision(
      encounter: chart?.reviewed.encounter.id ?? "", act: .replace, reviewer: reviewer, time: now)
    decision.system = current.system
    decision.code = current.code
    decision.newCode = new
    return [.perform([decision])]
  }

  // MARK: Telling

  private mutating func step(_ step: Int) {
    let count = chart?.reviewed.codes.count ?? 0
    code = max(0, min(count - 1, code + step))
    sayCode()
  }

  private mutating func sayNotes() {
    for note in chart?.notes ?? [] {
      say("Document \(HeaderView.name(of: note.note)).")
      for line in note.note.text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
        say(String(line.map { $0 == "\t" || $0 >= " " ? $0 : " " }))
      }
    }
  }

  private mutating func sayDropped() {
    let dropped = chart?.coded.dropped ?? []
    if dropped.isEmpty { say("Nothing was dropped.") }
    for candidate in dropped { say("\(candidate.code), \(candidate.cause.rawValue): \(candidate.reason)") }
  }

  private mutating func sayWhy() {
    guard let chart, let current else { return }
    for step in chart.suggestion(for: current)?.path ?? [] { say("\(step.kind): \(step.detail)") }
    guard let page = tools.page(current.code, chart.reviewed.encounter.date) else { return }
    for row in ReviewModel.rows(of: page) { say(([row.text] + row.details).joined(separator: ". ")) }
  }

  private mutating func sayEdits() {
    let findings = chart?.findings ?? []
    if findings.isEmpty { say("The edits find nothing.") }
    for finding in findings {
      say(
        "\(finding.severity.rawValue.capitalizedFirst) \(finding.id), \(finding.place): \(finding.message). \(finding.fix)"
      )
    }
  }

  private mutating func help() {
    for line in Self.help { say(line) }
  }

  static let help = [
    "a: accept this code. r REASON: reject it. c WORDS: look for another code; then its number.",
    "j: the next code. k: the one before. Enter: hear it again. t: the notes. y: why. d: what was dropped. e: edits.",
    "p: principal. m: admitting diagnosis. o Y, N, U or W: present on admission. move N: to place N.",
    "f: finish; f REASON where edits warn. h REASON: hold. Q QUESTION: query the author. answer TEXT: what was said.",
    "F REASON: flag for the supervisor. w TEXT: a word to the next person. R: reopen. u: undo. U: redo.",
    "next: the next chart. l: the list. q: quit. For a reason a number takes one of the firm's phrases.",
  ]
}
