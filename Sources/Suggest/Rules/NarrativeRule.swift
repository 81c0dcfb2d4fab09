import Codebook
import Messages

/// Reads the opening of the narrative when no list, complaint or history gave a condition.
///
/// A note must not end without a code because its author never wrote "assessment" over the diagnosis.
struct NarrativeRule: CodingRule {
  let completer: CodeCompleter

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard !draft.candidates.contains(where: { isTold($0, context) }) else { return }
    for mention in context.mentions.joined() where tells(mention, context) {
      for code in context.terms.codes(of: mention.match.term) {
        for result in completer.completeEachSide(code, for: mention, in: context) {
          let path = [context.termStep(mention), context.sectionStep(mention)] + result.steps
          draft.add(Candidate(code: result.code, mention: mention, path: path))
        }
      }
    }
  }

  // What a study found by the way does not tell why it was made.
  private func isTold(_ candidate: Candidate, _ context: CodingContext) -> Bool {
    candidate.role != .status && !context.isExternalCause(candidate.code)
      && candidate.mentions.contains { SectionRole.of($0.kind) != .observation }
  }

  private func tells(_ mention: Mention, _ context: CodingContext) -> Bool {
    let role = SectionRole.of(mention.kind)
    let source = context.source(of: mention)
    guard source == .lexicon || source == .site || (role == .complaint && source.namesCondition),
      context.terms.terms[mention.match.term].listedOnly == 0, mention.assertion == .present
    else { return false }
    switch role {
    case .complaint, .narrative, .plan, .provisional: return mention.match.sentence < MentionPolicy.openingSentences
    default: return false
    }
  }
}
