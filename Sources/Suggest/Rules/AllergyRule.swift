import Codebook
import Messages

/// Codes allergy status from the allergy list, and from sentences that speak of an allergy (Guidelines I.C.21.c.3).
struct AllergyRule: CodingRule {
  private let cues: WordMarks

  init(terms: TermTable) {
    cues = WordMarks(["allergic", "allergy", "anaphylaxis"], in: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    for mention in context.mentions.joined() where context.source(of: mention) == .allergy {
      guard mention.assertion != .absent, mention.assertion != .family, mention.assertion != .hypothetical,
        mention.kind == .allergies || isCalledAllergen(mention, context)
      else { continue }
      for code in context.terms.codes(of: mention.match.term) where context.book.isBillable(code) {
        let path = [context.termStep(mention), context.sectionStep(mention)]
        draft.add(Candidate(code: code, mention: mention, path: path, role: .status))
      }
    }
  }

  // "allergic to penicillin", "penicillin allergy": the cue within three words of the substance.
  private func isCalledAllergen(_ mention: Mention, _ context: CodingContext) -> Bool {
    let words = context.words[mention.note]
    let sentence = words.sentences[mention.match.sentence]
    let first = max(sentence.lowerBound, mention.match.first - 3)
    let last = min(sentence.upperBound, mention.match.last + 3)
    return words.numbers[first..<last].contains(where: cues.contains)
  }
}
