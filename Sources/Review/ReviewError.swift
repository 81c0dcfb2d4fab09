public import Messages

/// Why an act on an encounter is refused.
public enum ReviewError: StageError, Equatable {
  /// The decision is about another encounter.
  case otherEncounter(encounter: String, named: String)
  /// No reviewer: every act has a person who answers for it.
  case noReviewer(encounter: String, act: Decision.Act)
  /// A value that the act needs: `code`, `newCode`, `note`, `start`, `position`, `poa`, `reason`.
  case missing(encounter: String, act: Decision.Act, value: String)
  /// An accept of a code that was not suggested.
  case notSuggested(encounter: String, system: CodeSystem, code: String)
  /// A code that the codebook does not have on the encounter's date.
  case unknownCode(encounter: String, system: CodeSystem, code: String)
  /// A category or header: a longer code is reported.
  case notBillable(encounter: String, system: CodeSystem, code: String)
  /// The code is on the encounter already.
  case alreadyThere(encounter: String, system: CodeSystem, code: String)
  /// The code is not on the encounter: never suggested, or rejected.
  case notThere(encounter: String, system: CodeSystem, code: String)
  /// The note is none of the encounter's.
  case unknownNote(encounter: String, note: String)
  /// The words end before they begin or after the note does.
  case badSpan(encounter: String, note: String, start: Int, end: Int)
  /// No such place in the order; `count` codes of the system are on the encounter.
  case badPosition(encounter: String, position: Int, count: Int)
  /// The act belongs to diagnoses.
  case notADiagnosis(encounter: String, act: Decision.Act, system: CodeSystem)
  /// The act belongs to inpatient stays.
  case notInpatient(encounter: String, act: Decision.Act)
  /// The encounter is finished.
  case finished(encounter: String, act: Decision.Act)
  /// Suggestions nobody has decided on.
  case undecided(encounter: String, codes: [String])
  /// Held, or waiting for an answer.
  case waiting(encounter: String, state: ReviewedEncounter.State)
  /// There is nothing to reopen.
  case notClosed(encounter: String)
  /// No query waits for an answer.
  case noQuery(encounter: String)
  /// The encounter is not flagged.
  case notFlagged(encounter: String)
  /// No act to take back or to bring back.
  case nothingToUndo(encounter: String, act: Decision.Act)
  /// The act to take back or to bring back is of another person.
  case ofAnother(encounter: String, act: Decision.Act, reviewer: String)
  /// Edits find errors in the codes.
  case blocked(encounter: String, edits: [String])
  /// Edits warn of something, and there is no reason to pass it.
  case warned(encounter: String, edits: [String])

  /// The encounter that the act was about.
  public var encounter: String {
    switch self {
    case .otherEncounter(let encounter, _), .noReviewer(let encounter, _), .missing(let encounter, _, _),
      .notSuggested(let encounter, _, _), .unknownCode(let encounter, _, _), .notBillable(let encounter, _, _),
      .alreadyThere(let encounter, _, _), .notThere(let encounter, _, _), .unknownNote(let encounter, _),
      .badSpan(let encounter, _, _, _), .badPosition(let encounter, _, _), .notADiagnosis(let encounter, _, _),
      .notInpatient(let encounter, _), .finished(let encounter, _), .undecided(let encounter, _),
      .waiting(let encounter, _), .notClosed(let encounter), .noQuery(let encounter), .notFlagged(let encounter),
      .nothingToUndo(let encounter, _), .ofAnother(let encounter, _, _), .blocked(let encounter, _),
      .warned(let encounter, _):
      encounter
    }
  }
}
