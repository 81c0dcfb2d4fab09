import Codebook
import Messages

/// Puts aftercare first on a return visit after surgery (Guidelines I.C.21.c.7).
///
/// The surgery is named where the reason of the visit is told, in the sentence of the return. A complication, an
/// injury under healing (coded with its own 7th character) or another reason of the encounter goes instead.
struct AftercareRule: CodingRule {
  private let instead: CodeSet

  init(book: ICD10CM) {
    instead = CodeSet("Z00-Z13 Z30-Z53 T80-T88 S00-T14 O00-O9A", in: book)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard context.isSubsequentEncounter, context.setting == .outpatient,
      !draft.candidates.contains(where: { instead.contains($0.code) })
    else { return }
    guard let surgery = context.mentions(of: .surgery).first(where: { tellsReason($0) }),
      let code = context.terms.codes(of: surgery.match.term).first
    else { return }
    let step = ReasonStep("guideline", "return visit after surgery: \(context.name(of: code)), Guidelines I.C.21.c.7")
    draft.add(
      Candidate(
        code: code, mention: surgery, path: [context.termStep(surgery), context.sectionStep(surgery), step],
        role: .encounterReason))
  }

  private func tellsReason(_ mention: Mention) -> Bool {
    let role = SectionRole.of(mention.kind)
    if role == .history || role == .observation { return false }
    return mention.tellsReason
  }
}
