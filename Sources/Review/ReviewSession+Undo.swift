internal import Messages

/// Undo and redo: recorded acts like all others, each of the reviewer's own last act.
extension ReviewSession {
  mutating func undo(_ decision: Decision) throws(ReviewError) {
    let history = encounter.history
    guard let last = history.undoable else { throw .nothingToUndo(encounter: id, act: decision.act) }
    try checkOwn(last, decision)
    rebuild(history.standing.dropLast())
  }

  mutating func redo(_ decision: Decision) throws(ReviewError) {
    let history = encounter.history
    guard let last = history.redoable else { throw .nothingToUndo(encounter: id, act: decision.act) }
    try checkOwn(last, decision)
    // What is suggested may have changed since, so that it no longer applies.
    try perform(last)
  }

  private func checkOwn(_ last: Decision, _ decision: Decision) throws(ReviewError) {
    guard last.reviewer == decision.reviewer else {
      throw .ofAnother(encounter: id, act: decision.act, reviewer: last.reviewer)
    }
  }
}
