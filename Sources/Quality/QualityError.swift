public import Messages

/// Why an act of second-level review is refused.
public enum QualityError: StageError, Equatable {
  /// The encounter was not drawn for it.
  case notDrawn(encounter: String, kind: QualityAct.Kind)
  /// A person would judge their own work.
  case ownWork(encounter: String, reviewer: String)
  /// The finished work has no such code.
  case notInWork(encounter: String, code: String)
  /// A code that the work has cannot be missed.
  case notMissed(encounter: String, code: String)
  /// The act needs a reason.
  case noReason(encounter: String, act: QualityAct.Act)
  /// The auditor is not through.
  case notJudged(encounter: String, codes: [String])
  /// The coder has answered: verdicts stand, and what was acknowledged is not disputed.
  case answered(encounter: String)
  /// No error stands against the code, or it is disputed already.
  case noError(encounter: String, code: String)
  /// No dispute about the code is open.
  case notDisputed(encounter: String, code: String)
  /// Somebody else's work.
  case notTheCoder(encounter: String, reviewer: String)
  /// The auditor would end the dispute about their own verdict.
  case ownVerdict(encounter: String, reviewer: String)
  /// Another codes the encounter a second time.
  case takenBy(encounter: String, coder: String)
  /// The second coding is not finished.
  case notCodedTwice(encounter: String)
  /// The two coders do not differ on the code.
  case notDiffering(encounter: String, code: String)

  public var report: ErrorReport {
    switch self {
    case .notDrawn, .notCodedTwice, .answered, .notJudged, .takenBy: stateReport
    case .ownWork, .notTheCoder, .ownVerdict, .noReason: personReport
    default: codeReport
    }
  }

  private var stateReport: ErrorReport {
    switch self {
    case .notDrawn(let encounter, let kind):
      ErrorReport(
        "QUA001", at: "encounter \(encounter)", "was not drawn for \(kind == .audit ? "an audit" : "double coding")",
        fix: "Draw finished work first: claimscribe qa sample --kind \(kind.rawValue).")
    case .notJudged(let encounter, let codes):
      ErrorReport(
        "QUA006", at: "encounter \(encounter)", "has no verdict yet about \(codes.joined(separator: ", "))",
        fix: "Wait until the auditor is through.")
    case .answered(let encounter):
      ErrorReport(
        "QUA007", at: "encounter \(encounter)", "was answered by its coder, so its verdicts stand as they are",
        fix: "See how it stands: claimscribe qa review \(encounter).")
    case .takenBy(let encounter, let coder):
      ErrorReport(
        "QUA012", at: "encounter \(encounter)", "is coded a second time by \(coder)",
        fix: "Take another: claimscribe qa list --kind double.")
    case .notCodedTwice(let encounter):
      ErrorReport(
        "QUA013", at: "encounter \(encounter)", "has no second coding that is finished",
        fix: "Have a second coder finish it: claimscribe review \(encounter) --blind.")
    default: preconditionFailure("not about a state")
    }
  }

  private var personReport: ErrorReport {
    switch self {
    case .ownWork(let encounter, let reviewer):
      ErrorReport(
        "QUA002", at: "encounter \(encounter)", "is work of \(reviewer), who cannot judge it or code it blind",
        fix: "Have another person do it.")
    case .noReason(let encounter, let act):
      ErrorReport(
        "QUA005", at: "encounter \(encounter)", "was given `\(act.rawValue)` without a reason",
        fix: "Say why, with the guideline or the words of the chart in mind: --reason TEXT.")
    case .notTheCoder(let encounter, let reviewer):
      ErrorReport(
        "QUA010", at: "encounter \(encounter)", "is not work of \(reviewer)", fix: "Its coder answers for it.")
    case .ownVerdict(let encounter, let reviewer):
      ErrorReport(
        "QUA011", at: "encounter \(encounter)", "has a verdict of \(reviewer) in dispute, who cannot end that",
        fix: "Have a supervisor who did not judge the chart resolve it.")
    default: preconditionFailure("not about a person")
    }
  }

  private var codeReport: ErrorReport {
    switch self {
    case .notInWork(let encounter, let code):
      ErrorReport(
        "QUA003", at: "encounter \(encounter)", "was finished without \(code)",
        fix: "A code that should have been there has the verdict `missed`.")
    case .notMissed(let encounter, let code):
      ErrorReport(
        "QUA004", at: "encounter \(encounter)", "was finished with \(code), which was not missed",
        fix: "If it stands in the wrong place, the verdict is `order`.")
    case .noError(let encounter, let code):
      ErrorReport(
        "QUA008", at: "encounter \(encounter)", "has no error of \(code) that can be disputed",
        fix: "See the verdicts: claimscribe qa review \(encounter).")
    case .notDisputed(let encounter, let code):
      ErrorReport(
        "QUA009", at: "encounter \(encounter)", "has no open dispute about \(code)",
        fix: "See the disputes: claimscribe qa list --state disputed.")
    case .notDiffering(let encounter, let code):
      ErrorReport(
        "QUA014", at: "encounter \(encounter)", "was coded alike by both as to \(code)",
        fix: "See the differences: claimscribe qa agreement \(encounter).")
    default: preconditionFailure("not about a code")
    }
  }
}
