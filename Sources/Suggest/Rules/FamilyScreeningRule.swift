import Codebook
import Messages

/// Adds the family history of the cancer that an encounter screens for (use-additional note at Z12).
struct FamilyScreeningRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    guard draft.candidates.contains(where: { context.book.code($0.code).hasPrefix("Z12") }) else { return }
    for mention in context.mentions.joined()
    where mention.assertion == .family && context.source(of: mention).namesCondition {
      for code in context.terms.codes(of: mention.match.term) {
        guard let result = context.tables.familyHistoryCode(of: code), context.book.isBillable(result),
          context.book.code(result).hasPrefix("Z80")
        else { continue }
        let step = ReasonStep("guideline", "family history of what is screened for, note at Z12")
        draft.add(
          Candidate(
            code: result, mention: mention, path: [context.termStep(mention), context.sectionStep(mention), step],
            role: .status))
      }
    }
  }
}
