public import Messages

extension ReviewError {
  public var report: ErrorReport {
    switch self {
    case .notSuggested, .unknownCode, .notBillable, .alreadyThere, .notThere: codeReport
    case .finished, .undecided, .waiting, .notClosed, .blocked, .warned: stateReport
    case .noQuery, .notFlagged, .nothingToUndo, .ofAnother: historyReport
    default: valueReport
    }
  }

  private var place: String { "encounter \(encounter)" }

  private var codeReport: ErrorReport {
    switch self {
    case .notSuggested(_, let system, let code):
      ErrorReport(
        "REV004", at: place, "has no suggestion \(system.rawValue) \(code) to accept",
        fix: "If the note supports it, add it with the words: act `add` with note, start and end.")
    case .unknownCode(_, let system, let code):
      ErrorReport(
        "REV005", at: place, "cannot take \(code): \(system.rawValue) has no such code on the date of the encounter",
        fix: "Look the code up: claimscribe codebook search WORDS.")
    case .notBillable(_, let system, let code):
      ErrorReport(
        "REV006", at: place, "cannot take \(code): it is a category of \(system.rawValue), not a billable code",
        fix: "Choose a code below it: claimscribe codebook show \(code).")
    case .alreadyThere(_, let system, let code):
      ErrorReport(
        "REV010", at: place, "has \(system.rawValue) \(code) already",
        fix: "Accept it if it is still to be decided; reject the other code instead of replacing it by this one.")
    case .notThere(_, let system, let code):
      ErrorReport(
        "REV012", at: place, "does not have \(system.rawValue) \(code)",
        fix: "See what it has: claimscribe review show \(encounter).")
    default: preconditionFailure("not about a code")
    }
  }

  private var stateReport: ErrorReport {
    switch self {
    case .finished(_, let act):
      ErrorReport(
        "REV007", at: place, "is finished and takes no `\(act.rawValue)`",
        fix: "Reopen it first: claimscribe review reopen \(encounter).")
    case .undecided(_, let codes):
      ErrorReport(
        "REV008", at: place, "cannot be finished: \(codes.joined(separator: ", ")) not decided",
        fix: "Accept, replace or reject each suggestion.")
    case .waiting(_, let state):
      ErrorReport(
        "REV009", at: place, "is \(state.rawValue) and cannot be finished",
        fix: "Reopen it when the matter is settled: claimscribe review reopen \(encounter).")
    case .notClosed:
      ErrorReport(
        "REV016", at: place, "is open already", fix: "Only what is held, queried or finished can be reopened.")
    case .blocked(_, let edits):
      ErrorReport(
        "REV024", at: place, "cannot be finished: \(edits.joined(separator: ", ")) find errors in its codes",
        fix: "Mend the codes, or hold the encounter with the reason.")
    case .warned(_, let edits):
      ErrorReport(
        "REV025", at: place, "cannot be finished without a reason: \(edits.joined(separator: ", ")) warn",
        fix: "Mend the codes, or say why they stand as they are: --reason TEXT.")
    default: preconditionFailure("not about a state")
    }
  }

  private var historyReport: ErrorReport {
    switch self {
    case .noQuery:
      ErrorReport(
        "REV018", at: place, "has no query that waits for an answer",
        fix: "See what was asked: claimscribe review show \(encounter).")
    case .notFlagged:
      ErrorReport("REV026", at: place, "is not flagged", fix: "Nothing has to be done.")
    case .nothingToUndo(_, let act):
      ErrorReport(
        "REV019", at: place, "has nothing to \(act.rawValue)",
        fix: "A finished or reopened encounter is changed back by reopen or finish.")
    case .ofAnother(_, let act, let reviewer):
      ErrorReport(
        "REV023", at: place, "has nothing of yours to \(act.rawValue): the last act is of \(reviewer)",
        fix: "Decide about the code yourself; both acts are kept.")
    default: preconditionFailure("not about the history")
    }
  }

  private var valueReport: ErrorReport {
    switch self {
    case .otherEncounter(_, let named):
      ErrorReport("REV001", at: place, "was given a decision about \(named)", fix: "Send it to that encounter.")
    case .noReviewer(_, let act):
      ErrorReport(
        "REV002", at: place, "was given `\(act.rawValue)` without a reviewer",
        fix: "Name the person who decides: --reviewer NAME.")
    case .missing(_, let act, let value):
      ErrorReport("REV003", at: place, "was given `\(act.rawValue)` without \(value)", fix: "Give \(value).")
    case .unknownNote(_, let note):
      ErrorReport(
        "REV011", at: place, "has no note \(note)", fix: "See its notes: claimscribe review show \(encounter).")
    case .badSpan(_, let note, let start, let end):
      ErrorReport(
        "REV017", at: "\(place), note \(note)", "has no words from \(start) to \(end)",
        fix: "Give UTF-8 byte offsets into the note, the end excluded.")
    case .badPosition(_, let position, let count):
      ErrorReport(
        "REV013", at: place, "has no place \(position): it has \(count) such codes", fix: "Count from 1 to \(count).")
    case .notADiagnosis(_, let act, let system):
      ErrorReport(
        "REV014", at: place, "was given `\(act.rawValue)` for a code of \(system.rawValue)",
        fix: "The act is for ICD-10-CM codes alone.")
    case .notInpatient(_, let act):
      ErrorReport(
        "REV015", at: place, "was given `\(act.rawValue)`, and it is an outpatient encounter",
        fix: "Correct the setting in the manifest if it was a stay.")
    default: preconditionFailure("not about a value")
    }
  }
}
