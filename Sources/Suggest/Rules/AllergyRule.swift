import Codebook
import Messages

/// Codes allergy status from the allergy list, and from sentences that speak of an allergy (Guidelines I.C.21.c.3).
struct AllergyRule: CodingRule {
  private let cues: Set<UInt32>

  init(terms: TermTable) {
    cues = Set(["allergic", "allergy", "anaphylaxis"].map { terms.word(typed: $0) }).subtracting([TermTable.unknownWord])
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    for mention in context.mentions.joined() where context.source(of: mention) == .allergy {
      guard mention.assertion != .absent, mention.assertion != .family, mention.assertion != .hypothetical,
        mention.kind == .allergies || context.sentenceWords(of: mention).contains(where: cues.contains)
      else { continue }
      for code in context.terms.codes(of: mention.match.term) where context.book.isBillable(code) {
        let path = [context.termStep(mention), context.sectionStep(mention)]
        draft.add(Candidate(code: code, mention: mention, path: path, role: .status))
      }
    }
  }
}
