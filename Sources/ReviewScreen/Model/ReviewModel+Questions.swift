internal import Messages
internal import Pipeline
internal import Terminal

/// Acts that take a word of the reviewer.
extension ReviewModel {
  mutating func ask(_ command: ScreenCommand, _ now: Moment) {
    guard let open else { return }
    let code = open.current
    switch command {
    case .reject: if let code { ask(.reject, "Reject \(code.code): why?", .reject) }
    case .hold: ask(.hold, "Hold the chart: why?", .hold)
    case .flag:
      ask(
        .flag, open.reviewed.flag == nil ? "Flag for the supervisor: why?" : "Flagged already; another reason?", .flag)
    case .memo: prompt(Prompt(.memo, "A word to the next person:", []))
    case .query: prompt(Prompt(.query, "Query to the author of the note:", queryChoices))
    default:
      if let code { prompt(Prompt(.presentOnAdmission, "Was \(code.code) present on admission?", Self.indicators)) }
    }
  }

  mutating func ask(_ purpose: Prompt.Purpose, _ title: String, _ act: Decision.Act) {
    prompt(Prompt(purpose, title, Prompt.numbered(tools.phrases.phrases(for: act, about: open?.current))))
  }

  private mutating func prompt(_ prompt: Prompt) {
    if open?.isFinished == true {
      say("The chart is finished. R reopens it.", isWarning: true)
      return
    }
    open?.panel = .prompt(prompt)
    reveal()
  }

  // Queries that wait for an answer first, then what a rule would ask, then what is often asked.
  private var queryChoices: [Prompt.Choice] {
    guard let open else { return [] }
    let waiting = open.reviewed.queries.filter(\.isWaiting)
    let texts = open.chart.coded.queries.map(\.question) + tools.phrases.phrases(for: .query, about: open.current)
    let answers = waiting.map { Prompt.Choice(key: " ", text: "Answer: \($0.question.reason ?? "")", query: $0) }
    let drafts = texts.map { Prompt.Choice(key: " ", text: $0, isDraft: true) }
    return (answers + drafts).prefix(9).enumerated().map { index, choice in
      var choice = choice
      choice.key = Character(String(index + 1))
      return choice
    }
  }

  private static let indicators = [
    Prompt.Choice(key: "y", text: "Yes", value: "Y"), Prompt.Choice(key: "n", text: "No", value: "N"),
    Prompt.Choice(key: "u", text: "Unknown: documentation insufficient", value: "U"),
    Prompt.Choice(key: "w", text: "Clinically undetermined", value: "W"),
  ]

  // MARK: Keys of the panel

  mutating func pressOnPanel(_ key: Key, _ now: Moment) -> [ScreenEffect] {
    switch open?.panel {
    case .search(var panel):
      let outcome = panel.press(key, tools)
      open?.panel = .search(panel)
      return taken(outcome, panel, now)
    case .prompt(var asked):
      let outcome = asked.press(key)
      open?.panel = .prompt(asked)
      return answered(outcome, asked, now)
    case .list(let list): return press(key, on: list, now)
    case .help, nil: close()
    }
    return []
  }

  mutating func close() {
    open?.panel = nil
    reveal()
  }

  private mutating func answered(
    _ outcome: Prompt.Outcome, _ prompt: Prompt, _ now: Moment
  ) -> [ScreenEffect] {
    switch outcome {
    case .open: return []
    case .cancelled:
      close()
      return []
    case .answered(let text, _):
      close()
      return [.perform([decision(for: prompt.purpose, text, now)])]
    }
  }

  private mutating func decision(for purpose: Prompt.Purpose, _ text: String, _ now: Moment) -> Decision {
    let code = open?.current
    var decision: Decision
    switch purpose {
    case .reject:
      decision = self.decision(.reject, about: code, at: now)
      after = .advanceInPlace
    case .presentOnAdmission:
      decision = self.decision(.poa, about: code, at: now)
      decision.poa = PresentOnAdmission(rawValue: text)
      return decision
    case .query: decision = self.decision(.query, about: code, at: now)
    case .answer(let code):
      decision = self.decision(.answer, at: now)
      decision.code = code
    case .hold:
      decision = self.decision(.hold, at: now)
      after = .nextChart
    case .flag: decision = self.decision(.flag, at: now)
    case .memo: decision = self.decision(.memo, at: now)
    case .finish:
      decision = self.decision(.finish, at: now)
      after = .nextChart
    }
    decision.reason = text
    return decision
  }

  private mutating func taken(
    _ outcome: SearchPanel.Outcome, _ panel: SearchPanel, _ now: Moment
  ) -> [ScreenEffect] {
    switch outcome {
    case .open: return []
    case .cancelled:
      close()
      return []
    case .taken(let code):
      close()
      return [.perform([decision(taking: code, panel.purpose, now)])]
    }
  }

  private mutating func decision(taking code: String, _ purpose: SearchPanel.Purpose, _ now: Moment) -> Decision {
    switch purpose {
    case .replace(let old):
      after = .advance
      // The same code again is no change.
      guard old.code != code else { return decision(.accept, about: old, at: now) }
      var decision = decision(.replace, about: old, at: now)
      decision.newCode = code
      return decision
    case .add(let span):
      after = .follow(.icd10cm, code: code)
      open?.isInText = false
      open?.anchor = nil
      return decision(adding: code, span, now)
    }
  }

  func decision(adding code: String, _ span: TextSpan, _ now: Moment) -> Decision {
    var decision = decision(.add, at: now)
    decision.system = .icd10cm
    decision.code = code
    decision.note = span.note
    decision.start = span.range.start
    decision.end = span.range.end
    return decision
  }
}
