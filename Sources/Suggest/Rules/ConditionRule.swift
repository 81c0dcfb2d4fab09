import Codebook
import Messages

/// Turns mentions of conditions into candidates: policy, completion, past and family histories.
struct ConditionRule: CodingRule {
  let policy: MentionPolicy
  let completer: CodeCompleter

  func apply(to draft: inout Draft, in context: CodingContext) {
    for mention in context.mentions.joined() where context.source(of: mention).namesCondition {
      for code in context.terms.codes(of: mention.match.term) { take(code, mention, &draft, context) }
    }
  }

  private func take(_ code: CodeID, _ mention: Mention, _ draft: inout Draft, _ context: CodingContext) {
    switch policy.verdict(on: mention, code: code, in: context) {
    case .report:
      let isReason = policy.isEncounterReason(mention, code: code, in: context)
      complete(code, mention, isReason ? .encounterReason : .condition, [], &draft, context)
    case .history: becomes(context.tables.historyCode(of: code), code, "history", mention, &draft, context)
    case .familyHistory:
      becomes(context.tables.familyHistoryCode(of: code), code, "family history", mention, &draft, context)
    case .drop(let cause, let reason):
      if cause == .notReportedFromSection, mention.assertion == .present {
        draft.background.append(Candidate(code: code, mention: mention, path: [context.termStep(mention)]))
      }
      draft.drop(code, mention, cause, reason)
    }
  }

  private func becomes(
    _ result: CodeID?, _ code: CodeID, _ what: String, _ mention: Mention, _ draft: inout Draft,
    _ context: CodingContext
  ) {
    guard let result else {
      let cause: DroppedCandidate.Cause = what == "history" ? .historical : .family
      draft.drop(code, mention, cause, "\(what), for which no code is reported")
      return
    }
    let step = ReasonStep("history", "\(what) of \(context.name(of: code)) is \(context.name(of: result))")
    complete(result, mention, .status, [step], &draft, context)
  }

  private func complete(
    _ code: CodeID, _ mention: Mention, _ role: Candidate.Role, _ steps: [ReasonStep], _ draft: inout Draft,
    _ context: CodingContext
  ) {
    let results = completer.completeEachSide(code, for: mention, in: context)
    if results.isEmpty {
      draft.drop(code, mention, .notBillable, "the words do not tell which code below it is meant")
    }
    for result in results {
      let path = [context.termStep(mention), context.sectionStep(mention)] + steps + result.steps
      draft.add(Candidate(code: result.code, mention: mention, path: path, role: role))
    }
  }
}

extension CodingContext {
  /// "lexicon: heart attack".
  func termStep(_ mention: Mention) -> ReasonStep {
    ReasonStep(source(of: mention).name, terms.text(of: mention.match.term))
  }

  /// "section: assessment, item 2".
  func sectionStep(_ mention: Mention) -> ReasonStep {
    let item = mention.item.map { ", item \($0)" } ?? ""
    return ReasonStep("section", mention.kind.rawValue + item)
  }
}
