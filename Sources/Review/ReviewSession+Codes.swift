internal import Messages

/// Accept, reject, replace and add.
extension ReviewSession {
  mutating func accept(_ decision: Decision) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    if let index = index(of: system, code) {
      try checkBillable(system, code)
      // A code that the reviewer added or chose is accepted as it stands.
      if codes[index].status == .suggested { codes[index].status = .accepted }
      sign(index, decision)
      return
    }
    guard let place = suggestions.firstIndex(where: { $0.system == system && $0.code == code }) else {
      throw .notSuggested(encounter: id, system: system, code: code)
    }
    try checkBillable(system, code)
    // Rejected before: it comes back to its place in the suggested order.
    let index = placeInOrder(ofSuggestion: place)
    codes.insert(Self.suggested(suggestions[place]), at: index)
    codes[index].status = .accepted
    sign(index, decision)
  }

  mutating func reject(_ decision: Decision) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    if let index = index(of: system, code) {
      codes.remove(at: index)
    } else if !suggestions.contains(where: { $0.system == system && $0.code == code }) {
      throw .notThere(encounter: id, system: system, code: code)
    }
  }

  mutating func replace(_ decision: Decision) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    let newCode = try required(decision.newCode, "newCode", decision)
    guard let index = index(of: system, code) else { throw .notThere(encounter: id, system: system, code: code) }
    if self.index(of: system, newCode) != nil { throw .alreadyThere(encounter: id, system: system, code: newCode) }
    let entry = try billable(system, newCode)
    codes[index].code = entry.code
    codes[index].title = entry.title
    codes[index].edition = entry.edition
    codes[index].status = .replaced
    codes[index].presentOnAdmission = decision.poa ?? codes[index].presentOnAdmission
    sign(index, decision)
  }

  mutating func add(_ decision: Decision) throws(ReviewError) {
    let (system, code) = try named(of: decision)
    let span = try span(of: decision)
    if let index = index(of: system, code) {
      // A reviewer who found it without the suggestion agrees with it: a recording outlives a better suggester.
      guard codes[index].status == .suggested else { throw .alreadyThere(encounter: id, system: system, code: code) }
      codes[index].status = .accepted
      codes[index].evidence = [span] + codes[index].evidence.filter { $0 != span }
      sign(index, decision)
      return
    }
    let entry = try billable(system, code)
    var added = ReviewedCode(
      system: system, code: entry.code, title: entry.title, edition: entry.edition, evidence: [span], status: .added)
    added.presentOnAdmission = decision.poa
    if system == .icd10pcs { added.date = check.procedureDate(span.note) }
    // Behind the last code of its system: diagnoses stay together.
    let index = codes.lastIndex { $0.system == system }.map { $0 + 1 } ?? codes.count
    codes.insert(added, at: index)
    sign(index, decision)
  }

  func named(of decision: Decision) throws(ReviewError) -> (CodeSystem, String) {
    let code = try required(decision.code, "code", decision)
    return (decision.system ?? .icd10cm, code)
  }

  func index(of system: CodeSystem, _ code: String) -> Int? {
    codes.firstIndex { $0.system == system && $0.code == code }
  }

  func billable(_ system: CodeSystem, _ code: String) throws(ReviewError) -> CodeCheck.Entry {
    guard let entry = check.entry(system, code) else {
      throw .unknownCode(encounter: id, system: system, code: code)
    }
    guard entry.billable else { throw .notBillable(encounter: id, system: system, code: code) }
    return entry
  }

  func span(of decision: Decision) throws(ReviewError) -> TextSpan {
    let note = try required(decision.note, "note", decision)
    let start = try required(decision.start, "start", decision)
    let end = try required(decision.end, "end", decision)
    guard encounter.notes.contains(note) else { throw .unknownNote(encounter: id, note: note) }
    guard start >= 0, start < end, end <= check.noteLength(note) ?? end else {
      throw .badSpan(encounter: id, note: note, start: start, end: end)
    }
    return TextSpan(note: note, range: TextRange(start, end))
  }

  private func checkBillable(_ system: CodeSystem, _ code: String) throws(ReviewError) {
    let suggestion = suggestions.first { $0.system == system && $0.code == code }
    if let suggestion, !suggestion.billable { throw .notBillable(encounter: id, system: system, code: code) }
  }

  private mutating func sign(_ index: Int, _ decision: Decision) {
    codes[index].reviewer = decision.reviewer
    codes[index].decided = decision.time
    codes[index].date = decision.date ?? codes[index].date
  }

  // Behind the nearest suggestion before it that is still there.
  private func placeInOrder(ofSuggestion place: Int) -> Int {
    for earlier in suggestions[..<place].reversed() {
      if let index = index(of: earlier.system, earlier.code) { return index + 1 }
    }
    return 0
  }
}
