internal import Messages
internal import Pipeline
internal import Terminal

/// A chart on the screen: what is shown of it and where the reviewer is.
struct ChartState: Sendable {
  var chart: Chart
  /// The notes, broken into lines.
  private(set) var texts: [NoteText]
  /// The code that the keys act on.
  var code = 0
  /// Which of its words are shown, the best first.
  var words = 0
  /// The note that is shown.
  var document = 0
  /// The first line shown of each note.
  var tops: [Int]
  var isInText = false
  /// The word under the cursor in the text.
  var word = 0
  /// The word at which marking began.
  var anchor: Int?
  var panel: Panel?

  init(_ chart: Chart, width: Int) {
    self.chart = chart
    texts = chart.notes.map { NoteText($0, width: width) }
    tops = texts.map { _ in 0 }
  }

  var reviewed: ReviewedEncounter { chart.reviewed }
  var codes: [ReviewedCode] { chart.reviewed.codes }
  var current: ReviewedCode? { codes.indices.contains(code) ? codes[code] : nil }
  var text: NoteText? { texts.indices.contains(document) ? texts[document] : nil }
  var isFinished: Bool { reviewed.state == .finished }

  /// Breaks the notes anew for another width; the same words stay at the top.
  mutating func wrap(width: Int) {
    guard texts.contains(where: { $0.width != width }) else { return }
    let offsets = texts.indices.map { texts[$0].lines[tops[$0]].start }
    texts = chart.notes.map { NoteText($0, width: width) }
    tops = texts.indices.map { texts[$0].line(at: offsets[$0]) }
  }

  /// The words that are marked on the screen: of a row of a list, marked by the reviewer, or of the current code.
  var shownWords: TextSpan? {
    if case .list(let list)? = panel, let selected = list.selected { return list.rows[selected].words }
    if isInText { return selection }
    guard let evidence = current?.evidence, !evidence.isEmpty else { return nil }
    return evidence[min(words, evidence.count - 1)]
  }

  // MARK: The text

  /// The words under the cursor, from where marking began.
  var selection: TextSpan? {
    guard let text, text.note.words.ranges.indices.contains(word) else { return nil }
    let ranges = text.note.words.ranges
    let other = min(anchor ?? word, ranges.count - 1)
    return TextSpan(
      note: text.note.note.id,
      range: TextRange(ranges[min(word, other)].start, ranges[max(word, other)].end))
  }

  /// The codes, by index, that the marked words support.
  var supported: [Int] {
    guard isInText, let selection else { return [] }
    return codes.indices.filter { index in
      codes[index].evidence.contains { $0.note == selection.note && $0.range.overlaps(selection.range) }
    }
  }

  /// Shows a note and brings words into sight, moving the text no more than it has to.
  mutating func show(_ span: TextSpan?, height: Int) {
    guard let span, let index = chart.notes.firstIndex(where: { $0.note.id == span.note }) else { return }
    document = index
    let first = texts[index].line(at: span.range.start)
    let last = texts[index].line(at: max(span.range.start, span.range.end - 1))
    let margin = height > 6 ? 1 : 0
    if first < tops[index] + margin || last >= tops[index] + height - margin { tops[index] = first - height / 3 }
    keepInside(height)
  }

  mutating func scroll(_ lines: Int, height: Int) {
    guard tops.indices.contains(document) else { return }
    tops[document] += lines
    keepInside(height)
  }

  private mutating func keepInside(_ height: Int) {
    for index in tops.indices { tops[index] = max(0, min(tops[index], texts[index].lines.count - max(1, height))) }
  }

  /// Puts the cursor of the text on the word at or after a byte.
  mutating func putCursor(at offset: Int) {
    guard let ranges = text?.note.words.ranges, !ranges.isEmpty else { return }
    word = ranges.firstIndex { $0.end > offset } ?? ranges.count - 1
    anchor = nil
  }

  // MARK: Codes

  /// The next code, going round, that has to be decided and fits.
  func undecided(after index: Int, where fits: (ReviewedCode) -> Bool = { _ in true }) -> Int? {
    let order = Array(codes.indices.filter { $0 > index }) + codes.indices.filter { $0 <= index }
    return order.first { codes[$0].status == .suggested && fits(codes[$0]) }
  }

  func isUncertain(_ code: ReviewedCode) -> Bool {
    code.status == .suggested && (chart.suggestion(for: code)?.score ?? 1) < Self.certain
  }

  /// Score from which a suggestion is rarely wrong.
  static let certain = 0.8

  /// The number of the diagnosis that a finding is about, as an index of `codes`.
  func code(of finding: Finding) -> Int? {
    let words = finding.place.split(separator: " ")
    guard words.count == 2, words[0] == "diagnosis", let number = Int(words[1]) else { return nil }
    let diagnoses = codes.indices.filter { codes[$0].system == .icd10cm }
    return diagnoses.indices.contains(number - 1) ? diagnoses[number - 1] : nil
  }

  // MARK: The place

  var place: ScreenPlace {
    let top = text.flatMap { $0.lines.indices.contains(tops[document]) ? $0.lines[tops[document]].start : nil }
    return ScreenPlace(
      code: current.map { "\($0.system.rawValue) \($0.code)" }, note: text?.note.note.id, offset: top ?? 0)
  }

  mutating func restore(_ place: ScreenPlace) {
    code = codes.firstIndex { "\($0.system.rawValue) \($0.code)" == place.code } ?? 0
    guard let index = chart.notes.firstIndex(where: { $0.note.id == place.note }) else { return }
    document = index
    tops[index] = texts[index].line(at: place.offset)
  }
}
