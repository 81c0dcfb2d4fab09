internal import Messages
internal import Pipeline
internal import Terminal

/// Moving and marking in the text of a note.
extension ReviewModel {
  /// Goes into the text, to the words that are shown.
  mutating func enterText() {
    guard let open, let text = open.text, !text.note.words.ranges.isEmpty else { return }
    if open.isInText {
      leaveText()
      return
    }
    self.open?.isInText = true
    let shown = open.shownWords
    if let shown, shown.note == text.note.note.id, isInSight(shown.range.start, text) {
      self.open?.putCursor(at: shown.range.start)
    } else {
      putCursorInSight()
    }
  }

  mutating func putCursorInSight() {
    guard let open, let text = open.text, text.lines.indices.contains(open.tops[open.document]) else { return }
    self.open?.putCursor(at: text.lines[open.tops[open.document]].start)
  }

  private func isInSight(_ offset: Int, _ text: NoteText) -> Bool {
    guard let open else { return false }
    let top = open.tops[open.document]
    return (top..<(top + layout.bodyHeight)).contains(text.line(at: offset))
  }

  private mutating func leaveText() {
    open?.isInText = false
    open?.anchor = nil
  }

  /// What a key does in the text; `nil` for one that does what it does on the codes.
  mutating func pressInText(_ key: Key) -> [ScreenEffect]? {
    switch key {
    case .left: step(-1, marking: false)
    case .right: step(1, marking: false)
    case .shiftLeft: step(-1, marking: true)
    case .shiftRight: step(1, marking: true)
    case .up: step(lines: -1, marking: false)
    case .down: step(lines: 1, marking: false)
    case .shiftUp: step(lines: -1, marking: true)
    case .shiftDown: step(lines: 1, marking: true)
    case .pageUp: step(lines: 2 - layout.bodyHeight, marking: false)
    case .pageDown, .character(" "): step(lines: layout.bodyHeight - 2, marking: false)
    case .character("v"): toggleMarking()
    case .escape: if open?.anchor == nil { leaveText() } else { open?.anchor = nil }
    case .enter: goToSupported()
    default: return nil
    }
    return []
  }

  private mutating func step(_ words: Int, marking: Bool) {
    guard let open, let ranges = open.text?.note.words.ranges else { return }
    mark(marking)
    self.open?.word = max(0, min(ranges.count - 1, open.word + words))
    reveal()
  }

  // To the word that stands nearest on another line.
  private mutating func step(lines: Int, marking: Bool) {
    guard let open, let text = open.text, text.note.words.ranges.indices.contains(open.word) else { return }
    mark(marking)
    let ranges = text.note.words.ranges
    let here = ranges[open.word].start
    let line = text.line(at: here)
    let column = here - text.lines[line].start
    let target = text.lines[max(0, min(text.lines.count - 1, line + lines))].start + column
    let after = ranges.firstIndex { $0.end > target } ?? ranges.count - 1
    let isFurther = lines > 0 ? after > open.word : after < open.word
    self.open?.word = isFurther ? after : max(0, min(ranges.count - 1, open.word + lines.signum()))
    reveal()
  }

  private mutating func mark(_ isMarking: Bool) {
    guard let open, isMarking, open.anchor == nil else { return }
    self.open?.anchor = open.word
  }

  private mutating func toggleMarking() {
    guard let open else { return }
    self.open?.anchor = open.anchor == nil ? open.word : nil
  }

  private mutating func goToSupported() {
    guard let first = open?.supported.first else {
      say("These words support no code. + adds one.")
      return
    }
    leaveText()
    goTo(code: first)
    reveal()
  }

  /// Looks for a code for the marked words.
  mutating func add() {
    guard let open else { return }
    guard open.isInText, let span = open.selection, let text = open.text else {
      if !open.isInText { enterText() }
      say("Go to the words, mark them with Shift and arrows or v, then press + again.")
      return
    }
    let words = text.text(span.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    search(SearchPanel(.add(span), words: words, date: open.reviewed.encounter.date, tools))
  }

  /// Looks for another code in the place of the current one.
  mutating func change() {
    guard let open, let code = open.current else { return }
    let words = open.text.flatMap { text in
      code.evidence.first { $0.note == text.note.note.id }.map { text.text($0.range) }
    }
    let oneLine = (words ?? code.title).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    search(SearchPanel(.replace(code), words: oneLine, date: open.reviewed.encounter.date, tools))
  }

  private mutating func search(_ panel: SearchPanel) {
    if open?.isFinished == true {
      say("The chart is finished. R reopens it.", isWarning: true)
      return
    }
    open?.panel = .search(panel)
    reveal()
  }
}
