import Codebook
import Messages

/// `mentions` mode: a code for every asserted mention of a condition, whatever its section.
///
/// Where the words support nothing more specific, the category stays, flagged as not billable.
struct MentionRule: CodingRule {
  let completer: CodeCompleter

  func apply(to draft: inout Draft, in context: CodingContext) {
    for mention in context.mentions.joined() where context.source(of: mention).namesCondition {
      take(mention, &draft, context)
    }
  }

  private func take(_ mention: Mention, _ draft: inout Draft, _ context: CodingContext) {
    for code in context.terms.codes(of: mention.match.term) {
      if let (cause, reason) = refusal(mention, code, context) {
        draft.drop(code, mention, cause, reason)
        continue
      }
      let result = completer.complete(code, for: mention, in: context)
      let path = [context.termStep(mention), context.sectionStep(mention)] + (result?.steps ?? [])
      draft.add(Candidate(code: result?.code ?? code, mention: mention, path: path))
    }
  }

  private func refusal(
    _ mention: Mention, _ code: CodeID, _ context: CodingContext
  ) -> (DroppedCandidate.Cause, String)? {
    if ShortFormReading.contradicts(code, mention, in: context) {
      return (.contextMissing, ShortFormReading.reason)
    }
    return switch mention.assertion {
    case .absent: (.negated, "negated in the note")
    case .family: (.family, "said of a relative")
    case .otherPerson: (.otherPerson, "said of another person")
    case .hypothetical: (.hypothetical, "only under a condition")
    case .present, .possible, .historical: nil
    }
  }
}

/// `mentions` mode: codes in the order of their first mention.
struct TextOrderRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    draft.sort {
      ($0.mentions[0].note, $0.mentions[0].range, $0.code) < ($1.mentions[0].note, $1.mentions[0].range, $1.code)
    }
  }
}
