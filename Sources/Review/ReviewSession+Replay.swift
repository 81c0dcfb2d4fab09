public import Messages

extension ReviewSession {
  /// Performs recorded decisions; `earlier` are those made on an older set of suggestions.
  ///
  /// What no longer applies is reported as a finding and left out. An encounter is not finished by a recorded `finish`
  /// that followed such an act: a person has to look at it again. Once somebody has finished it on the suggestions of
  /// today, the finding is for information.
  public mutating func replay(_ decisions: [Decision], earlier: [Decision] = []) {
    let history = DecisionHistory(earlier + decisions)
    var lost = perform(recorded: earlier.indices, of: history)
    lost += perform(recorded: earlier.count..<(earlier.count + decisions.count), of: history)
    let severity: Severity = encounter.state == .finished ? .information : .error
    for (decision, error) in lost { report(Self.notCarriedOver(decision, error, severity)) }
  }

  // What was undone is not performed, so that nothing has to be undone.
  private mutating func perform(
    recorded indices: Range<Int>, of history: DecisionHistory
  ) -> [(Decision, ReviewError)] {
    var lost: [(Decision, ReviewError)] = []
    var mayFinish = true
    for index in indices {
      let decision = history.decisions[index]
      guard history.stands(at: index) else {
        keep(decision)
        continue
      }
      if decision.act == .finish, !mayFinish {
        report(Self.notFinished(id))
        continue
      }
      do throws(ReviewError) {
        try apply(decision, isRecorded: true)
      } catch {
        if decision.act == .reopen { continue }
        if Self.hasNoEffect(decision, error) {
          report(Self.rejectedAlready(id, decision))
        } else {
          lost.append((decision, error))
          mayFinish = false
        }
      }
    }
    return lost
  }

  // A rejected code that is no longer suggested: the reviewer has what they wanted.
  private static func hasNoEffect(_ decision: Decision, _ error: ReviewError) -> Bool {
    if case .notThere = error { return decision.act == .reject }
    return false
  }

  private static func rejectedAlready(_ encounter: String, _ decision: Decision) -> Finding {
    Finding(
      "REV020", .information, at: "encounter \(encounter)",
      "The rejected code \(decision.code ?? "") is no longer suggested.")
  }

  private static func notCarriedOver(_ decision: Decision, _ error: ReviewError, _ severity: Severity) -> Finding {
    let report = error.report
    let act = [decision.act.rawValue, decision.code ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return Finding(
      "REV021", severity, at: report.place,
      "The recorded act `\(act)` of \(decision.reviewer) no longer applies: the encounter \(report.problem) "
        + "(\(report.id)).",
      fix: "\(report.fix) Then finish the encounter.")
  }

  private static func notFinished(_ encounter: String) -> Finding {
    Finding(
      "REV022", .warning, at: "encounter \(encounter)",
      "The encounter was finished on other suggestions and is in review again.",
      fix: "Look at the codes and finish it again.")
  }
}
