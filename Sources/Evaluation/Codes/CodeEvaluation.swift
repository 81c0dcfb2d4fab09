/// Scores proposed codes against a gold set.
///
/// A required code is found by itself or by one of its alternatives; in precision required, optional and alternative
/// codes are right.
public struct CodeEvaluation: Sendable {
  /// In order of their ids.
  public let notes: [NoteScore]
  public let exact: Proportion
  /// The same with every code cut to its category of three characters.
  public let category: Proportion
  /// Means of the notes' own figures.
  public let exactMeans: NoteMeans
  public let categoryMeans: NoteMeans
  /// Share of notes with a first-listed gold code whose first proposal is that code or one as good; `nil` without order.
  public let firstListed: Double?
  /// By first letter of the code.
  public let byChapter: [String: Proportion]
  /// How far the scores of the proposals can be trusted.
  public let calibration: Calibration

  /// - Parameters:
  ///   - gold: the codes of people; notes without a code count when `notes` names them.
  ///   - run: what is scored.
  ///   - notes: the notes to score.
  public init(gold: GoldSet, run: CodeRun, notes: [String]) {
    let byNote = Dictionary(grouping: gold.codes, by: \.note)
    let scores = notes.sorted().map { NoteScore($0, gold: byNote[$0] ?? [], proposed: run.proposals[$0] ?? []) }
    var tally = CodeTally()
    for note in scores { tally.add(note) }
    self.notes = scores
    exact = tally.exact
    category = tally.category
    firstListed = tally.firstListed
    exactMeans = NoteMeans(scores.map(\.exact))
    categoryMeans = NoteMeans(scores.map(\.category))
    byChapter = scores.reduce(into: [:]) { $0.merge($1.byChapter) { $0 + $1 } }
    calibration = Calibration(scores.flatMap(\.judged))
  }

  /// Required codes not found, most frequent first.
  public var misses: [CodeError] { CodeError.ranked(notes.map { ($0.note, $0.missed) }) }

  /// Codes proposed and not right, most frequent first.
  public var falseAlarms: [CodeError] { CodeError.ranked(notes.map { ($0.note, $0.falseAlarms) }) }

  /// The notes with most errors, most first; those without an error are left out.
  public var worstNotes: [NoteScore] {
    func errors(_ note: NoteScore) -> Int { note.missed.count + note.falseAlarms.count }
    return notes.filter { errors($0) > 0 }.sorted { (errors($1), $0.note) < (errors($0), $1.note) }
  }
}

/// A code that went wrong, with the notes in which it did.
public struct CodeError: Hashable, Sendable, Codable {
  public var code: String
  public var notes: [String]

  /// The codes of each note gathered by code, most frequent first.
  static func ranked(_ errors: [(note: String, codes: [String])]) -> [CodeError] {
    var notes: [String: [String]] = [:]
    for error in errors {
      for code in error.codes { notes[code, default: []].append(error.note) }
    }
    return notes.map { CodeError(code: $0.key, notes: $0.value) }
      .sorted { ($1.notes.count, $0.code) < ($0.notes.count, $1.code) }
  }
}

/// Means of the notes' own precision, recall and F1: each note counts the same, however many codes it has.
public struct NoteMeans: Hashable, Sendable, Codable {
  public var precision = 0.0
  public var recall = 0.0
  public var f1 = 0.0

  /// Of a note that asks for nothing, nothing was missed.
  init(_ notes: [Proportion]) {
    guard !notes.isEmpty else { return }
    for note in notes {
      let found = note.required == 0 ? 1 : note.recall
      let right = note.required == 0 && note.proposed == 0 ? 1 : note.precision
      precision += right
      recall += found
      f1 += right + found == 0 ? 0 : 2 * right * found / (right + found)
    }
    precision /= Double(notes.count)
    recall /= Double(notes.count)
    f1 /= Double(notes.count)
  }
}
