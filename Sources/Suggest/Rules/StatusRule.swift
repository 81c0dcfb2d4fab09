import Codebook
import Messages

/// Codes devices, transplants, past surgery and other states that stay with the patient (Guidelines I.C.21.c.3).
///
/// Past surgery counts from the histories and after "status post"; never from the procedures of this encounter, and
/// never when it is only planned.
struct StatusRule: CodingRule {
  let completer: CodeCompleter

  func apply(to draft: inout Draft, in context: CodingContext) {
    for mention in context.mentions.joined() where context.source(of: mention) == .status && counts(mention, context) {
      for code in context.terms.codes(of: mention.match.term) {
        for result in completer.completeEachSide(code, for: mention, in: context) {
          let path = [context.termStep(mention), context.sectionStep(mention)] + result.steps
          draft.add(Candidate(code: result.code, mention: mention, path: path, role: .status))
        }
      }
    }
  }

  private func counts(_ mention: Mention, _ context: CodingContext) -> Bool {
    let role = SectionRole.of(mention.kind)
    // The birth history of a child tells of its mother.
    if mention.kind == .birthHistory { return false }
    if context.terms.label(of: mention.match.term) == "any" {
      guard mention.assertion == .present || mention.assertion == .historical else { return false }
      return role != .family && role != .none
    }
    switch mention.assertion {
    case .historical: return role != .family && role != .none && mention.kind != .procedure
    case .present: return role == .history
    default: return false
    }
  }
}
