import Pipeline

/// The report of `evaluate codes` as text, at most 80 columns wide.
struct CodeReportText {
  private(set) var lines: [String] = []

  init(_ report: CodeReport) {
    lines.append("\(report.notes) notes, \(report.counts.proposed) codes proposed, \(report.counts.required) required.")
    addMeasures(report)
    addChapters(report)
    addCalibration(report.calibration)
    addErrors("Missed", report.misses)
    addErrors("Wrong", report.falseAlarms)
    if !report.worstNotes.isEmpty { addWorstNotes(report.worstNotes) }
    if let comparison = report.comparison { addComparison(comparison) }
  }

  // MARK: - Measures

  private mutating func addMeasures(_ report: CodeReport) {
    var table = TextTable(["", "precision", "", "recall", "", "F1", ""], right: [1, 3, 5])
    let intervals = report.intervals
    table.add(
      ["codes"]
        + cell(report.precision, intervals["precision"]) + cell(report.recall, intervals["recall"])
        + cell(report.f1, intervals["f1"]))
    let categories = report.categories
    table.add(
      ["categories"]
        + cell(categories.precision, intervals["categoryPrecision"])
        + cell(categories.recall, intervals["categoryRecall"]) + cell(categories.f1, intervals["categoryF1"]))
    for (name, means) in [("mean of notes", report.macro), ("  categories", report.macroCategories)] {
      table.add([name] + [means.precision, means.recall, means.f1].flatMap { cell($0, nil) })
    }
    lines += [""] + table.lines
    if let first = report.firstListed {
      let cells = cell(first, intervals["firstListed"])
      lines.append("first-listed right: \(cells[0]) \(cells[1])")
    }
    lines.append("In brackets: 95 of 100 samples of the notes.")
  }

  private func cell(_ share: Double, _ bounds: CodeReport.Bounds?) -> [String] {
    [percent(share), bounds.map { "(\(tenths($0.low))-\(tenths($0.high)))" } ?? ""]
  }

  // A share in hundreds without the sign: 61.4.
  private func tenths(_ share: Double) -> String { String(percent(share).dropLast()) }

  private mutating func addChapters(_ report: CodeReport) {
    var table = TextTable(
      ["chapter", "precision", "recall", "F1", "right", "proposed", "found", "required"],
      right: [1, 2, 3, 4, 5, 6, 7])
    for (chapter, measures) in report.chapters.sorted(by: { $0.key < $1.key }) {
      table.add(
        [
          chapter, percent(measures.precision), percent(measures.recall), percent(measures.f1),
          String(measures.right), String(measures.proposed), String(measures.found), String(measures.required),
        ])
    }
    lines += [""] + table.lines
  }

  // MARK: - Scores

  private mutating func addCalibration(_ check: CodeReport.ScoreCheck) {
    let lines = Self.lines(of: check)
    if !lines.isEmpty { self.lines += [""] + lines }
  }

  /// The table of scores and outcomes; no line without scores.
  static func lines(of check: CodeReport.ScoreCheck) -> [String] {
    guard let brier = check.brier, let share = check.brierOfShare, let error = check.error else { return [] }
    var table = TextTable(["score", "codes", "mean score", "right"], right: [1, 2, 3])
    for tenth in check.tenths {
      let from = Int((tenth.from * 100).rounded())
      table.add(["\(from)-\(from + 10)%", String(tenth.codes), percent(tenth.meanScore), percent(tenth.right)])
    }
    return table.lines
      + ["Brier score \(brier) (\(share) if all codes had one score); mean error \(percent(error))."]
  }

  // MARK: - Errors

  private mutating func addErrors(_ head: String, _ errors: [String: [String]]) {
    guard !errors.isEmpty else { return }
    lines += ["", "\(head):"]
    for (code, notes) in errors.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      addWrapped("  \(code)  \(notes.count)  ", notes)
    }
  }

  private mutating func addWorstNotes(_ notes: [CodeReport.NoteErrors]) {
    lines += ["", "Notes with most errors:"]
    for note in notes {
      lines.append("  \(note.note)")
      if !note.missed.isEmpty { addWrapped("    missed  ", note.missed) }
      if !note.wrong.isEmpty { addWrapped("    wrong   ", note.wrong) }
    }
  }

  // Words after a head, broken into lines of at most 80 columns.
  private mutating func addWrapped(_ head: String, _ words: [String]) {
    var line = head
    for word in words {
      if line.count + word.count > 80, line.count > head.count {
        lines.append(line.trimmingEnd())
        line = String(repeating: " ", count: head.count)
      }
      line += word + " "
    }
    lines.append(line.trimmingEnd())
  }

  private mutating func addComparison(_ comparison: CodeReport.Comparison) {
    var table = TextTable(["", "before", "now", "difference", "95 of 100 samples"], right: [1, 2, 3])
    for row in comparison.measures {
      let name = Self.names[row.measure] ?? row.measure
      table.add(
        [name, percent(row.before), percent(row.after), signed(row.difference)]
          + ["\(signed(row.low)) to \(signed(row.high))"])
    }
    lines += ["", "Against the other run:"] + table.lines
    addErrors("Mended", comparison.mended)
    addErrors("Broken", comparison.broken)
  }

  private static let names = [
    "f1": "F1", "categoryPrecision": "precision of categories", "categoryRecall": "recall of categories",
    "categoryF1": "F1 of categories", "firstListed": "first-listed right",
  ]

  private func signed(_ share: Double) -> String { (share < 0 ? "-" : "+") + percent(abs(share)) }
}

extension String {
  fileprivate func trimmingEnd() -> String { String(reversed().drop { $0 == " " }.reversed()) }
}
