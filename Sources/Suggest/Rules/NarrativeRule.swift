import Codebook
import Messages

/// Reads the opening of the narrative when no list, complaint or history gave a condition.
///
/// A note must not end without a code because its author never wrote "assessment" over the diagnosis.
struct NarrativeRule: CodingRule {
  let completer: CodeCompleter

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard !draft.candidates.contains(where: { $0.role != .status }) else { return }
    for mention in context.mentions.joined() where tells(mention, context) {
      for code in context.terms.codes(of: mention.match.term) {
        for result in completer.completeEachSide(code, for: mention, in: context) {
          let path = [context.termStep(mention), context.sectionStep(mention)] + result.steps
          draft.add(Candidate(code: result.code, mention: mention, path: path))
        }
      }
    }
  }

  private func tells(_ mention: Mention, _ context: CodingContext) -> Bool {
    guard context.source(of: mention) == .lexicon || context.source(of: mention) == .site,
      context.terms.terms[mention.match.term].listedOnly == 0, mention.assertion == .present
    else { return false }
    switch SectionRole.of(mention.kind) {
    case .complaint, .narrative, .plan, .provisional: return mention.match.sentence < MentionPolicy.openingSentences
    default: return false
    }
  }
}
