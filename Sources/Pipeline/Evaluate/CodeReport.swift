internal import Evaluation

/// What `evaluate codes` finds; but for the run itself this is its JSON.
public struct CodeReport: Hashable, Sendable, Encodable {
  /// Over all codes of all notes.
  public var precision: Double
  public var recall: Double
  public var f1: Double
  /// Mean of the notes' own F1.
  public var macroF1: Double
  /// Share of notes whose first-listed code is right; absent without order in the gold.
  public var firstListed: Double?
  public var notes: Int
  public var counts: Measures
  /// Codes cut to their categories.
  public var categories: Measures
  /// Means of the notes' own figures.
  public var macro: Means
  public var macroCategories: Means
  /// By measure, where it lies in 95 of 100 samples of the notes.
  public var intervals: [String: Bounds]
  /// By first letter of the code.
  public var chapters: [String: Measures]
  public var calibration: ScoreCheck
  /// The most frequent codes missed, and those wrongly proposed, each with its notes.
  public var misses: [String: [String]]
  public var falseAlarms: [String: [String]]
  /// The notes with most errors, most first.
  public var worstNotes: [NoteErrors]
  /// Against another run; absent when none was named.
  public var comparison: Comparison?

  public struct Means: Hashable, Sendable, Encodable {
    public var precision: Double
    public var recall: Double
    public var f1: Double

    init(_ means: NoteMeans) {
      precision = Measures.rounded(means.precision)
      recall = Measures.rounded(means.recall)
      f1 = Measures.rounded(means.f1)
    }
  }

  public struct Bounds: Hashable, Sendable, Encodable {
    public var low: Double
    public var high: Double

    init(_ interval: Interval) {
      low = Measures.rounded(interval.low)
      high = Measures.rounded(interval.high)
    }
  }

  /// Whether scores mean what they say.
  public struct ScoreCheck: Hashable, Sendable, Encodable {
    /// Proposed codes with a score.
    public var codes: Int
    /// Mean squared distance of score and outcome; absent without scores.
    public var brier: Double?
    /// The same if every code had the share that is right for its score.
    public var brierOfShare: Double?
    /// Mean distance of score and share, tenth by tenth.
    public var error: Double?
    public var tenths: [Tenth]

    public struct Tenth: Hashable, Sendable, Encodable {
      /// Scores from here, and below it by a tenth more.
      public var from: Double
      public var codes: Int
      public var meanScore: Double
      /// Share that is right.
      public var right: Double
    }

    init(_ calibration: Calibration) {
      codes = calibration.codes
      brier = calibration.brier.map(Measures.rounded)
      brierOfShare = calibration.brierOfShare.map(Measures.rounded)
      error = calibration.error.map(Measures.rounded)
      tenths = calibration.bins.map { bin in
        Tenth(
          from: bin.from, codes: bin.codes, meanScore: Measures.rounded(bin.meanScore),
          right: Measures.rounded(bin.right))
      }
    }
  }

  /// A note with what went wrong in it.
  public struct NoteErrors: Hashable, Sendable, Encodable {
    public var note: String
    public var missed: [String]
    public var wrong: [String]
  }

  /// This run against another one.
  public struct Comparison: Hashable, Sendable, Encodable {
    public var measures: [Row]
    /// Errors of the other run that this one does not make, and errors that only this one makes: codes with notes.
    public var mended: [String: [String]]
    public var broken: [String: [String]]

    public struct Row: Hashable, Sendable, Encodable {
      public var measure: String
      public var before: Double
      public var after: Double
      public var difference: Double
      /// Where the difference lies in 95 of 100 samples of the notes.
      public var low: Double
      public var high: Double
    }
  }
}

extension CodeReport {
  /// - Parameter errors: how many of the most frequent errors and of the worst notes are listed.
  init(_ evaluation: CodeEvaluation, bootstrap: Bootstrap, errors: Int) {
    counts = Measures(evaluation.exact)
    (precision, recall, f1) = (counts.precision, counts.recall, counts.f1)
    categories = Measures(evaluation.category)
    macro = Means(evaluation.exactMeans)
    macroCategories = Means(evaluation.categoryMeans)
    macroF1 = macro.f1
    firstListed = evaluation.firstListed.map(Measures.rounded)
    notes = evaluation.notes.count
    let intervals = evaluation.intervals(bootstrap).map { ($0.key.rawValue, Bounds($0.value)) }
    self.intervals = Dictionary(uniqueKeysWithValues: intervals)
    chapters = evaluation.byChapter.mapValues(Measures.init)
    calibration = ScoreCheck(evaluation.calibration)
    misses = Self.notes(of: evaluation.misses, errors)
    falseAlarms = Self.notes(of: evaluation.falseAlarms, errors)
    worstNotes = evaluation.worstNotes.prefix(errors).map {
      NoteErrors(note: $0.note, missed: $0.missed, wrong: $0.falseAlarms)
    }
  }

  static func notes(of errors: [CodeError], _ count: Int) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: errors.prefix(count).map { ($0.code, $0.notes) })
  }
}

extension CodeReport.Comparison {
  init(_ comparison: RunComparison, errors: Int) {
    measures = comparison.rows.map { row in
      Row(
        measure: row.measure.rawValue, before: Measures.rounded(row.before), after: Measures.rounded(row.after),
        difference: Measures.rounded(row.difference), low: Measures.rounded(row.interval.low),
        high: Measures.rounded(row.interval.high))
    }
    mended = CodeReport.notes(of: comparison.mended, errors)
    broken = CodeReport.notes(of: comparison.broken, errors)
  }
}
