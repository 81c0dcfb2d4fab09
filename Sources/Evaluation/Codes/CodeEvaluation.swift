import Messages

/// Scores proposed codes against a gold set.
///
/// A required code is found by itself or by one of its alternatives; in precision required, optional and alternative
/// codes are right.
public struct CodeEvaluation: Sendable {
  public let exact: Proportion
  /// The same with every code cut to its category of three characters.
  public let category: Proportion
  /// Mean of the notes' own F1.
  public let macroF1: Double
  /// Share of notes with a first-listed gold code whose first proposal is that code or one as good; `nil` without order.
  public let firstListed: Double?
  /// By first letter of the code.
  public let byChapter: [String: Proportion]
  /// Required codes not found, most frequent first.
  public let misses: [Error]
  /// Codes proposed and not right, most frequent first.
  public let falseAlarms: [Error]

  /// A code that went wrong, with the notes in which it did.
  public struct Error: Hashable, Sendable, Codable {
    public var code: String
    public var notes: [String]
  }

  /// - Parameters:
  ///   - gold: the codes of people; notes without a code count when `notes` names them.
  ///   - proposals: codes in reporting order by note.
  ///   - notes: the notes to score.
  public init(gold: GoldSet, proposals: [String: [String]], notes: [String]) {
    let byNote = Dictionary(grouping: gold.codes, by: \.note)
    var exact = Proportion()
    var category = Proportion()
    var chapters: [String: Proportion] = [:]
    var f1 = 0.0
    var first = (right: 0, asked: 0)
    var misses: [String: [String]] = [:]
    var alarms: [String: [String]] = [:]
    for note in notes.sorted() {
      let score = NoteScore(gold: byNote[note] ?? [], proposed: proposals[note] ?? [])
      exact = exact + score.exact
      category = category + score.category
      f1 += score.exact.required == 0 && score.exact.proposed == 0 ? 1 : score.exact.f1
      chapters.merge(score.byChapter) { $0 + $1 }
      if let isRight = score.isFirstRight { first = (first.right + (isRight ? 1 : 0), first.asked + 1) }
      for code in score.missed { misses[code, default: []].append(note) }
      for code in score.falseAlarms { alarms[code, default: []].append(note) }
    }
    self.exact = exact
    self.category = category
    macroF1 = notes.isEmpty ? 0 : f1 / Double(notes.count)
    firstListed = first.asked == 0 ? nil : Double(first.right) / Double(first.asked)
    byChapter = chapters
    self.misses = Self.ranked(misses)
    falseAlarms = Self.ranked(alarms)
  }

  private static func ranked(_ errors: [String: [String]]) -> [Error] {
    errors.map { Error(code: $0.key, notes: $0.value) }
      .sorted { ($1.notes.count, $0.code) < ($0.notes.count, $1.code) }
  }
}
