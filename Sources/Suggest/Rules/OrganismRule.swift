import Codebook
import Messages

/// Adds the organism behind an infection whose code does not name it (Guidelines I.C.1.b).
struct OrganismRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let reported = draft.candidates
    for mention in context.mentions.joined() where context.source(of: mention) == .organism {
      guard mention.assertion == .present, let code = context.terms.codes(of: mention.match.term).first,
        context.book.isBillable(code), let takes = context.tables.organisms[context.book.code(code)],
        let infection = infection(of: mention, among: reported.filter { takes.contains($0.code) })
      else { continue }
      let step = ReasonStep("organism", "cause of \(context.name(of: infection.code)), Guidelines I.C.1.b")
      draft.add(
        Candidate(
          code: code, mention: mention, path: [context.termStep(mention), context.sectionStep(mention), step],
          role: .status))
    }
  }

  // An organism belongs to the infection of its own sentence; told in a course or a list of diagnoses, to the only one.
  private func infection(of organism: Mention, among infections: [Candidate]) -> Candidate? {
    let named = infections.first { infection in
      infection.mentions.contains { $0.note == organism.note && $0.match.sentence == organism.match.sentence }
    }
    if let named { return named }
    let isCourse = organism.kind == .hospitalCourse || SectionRole.of(organism.kind) == .diagnosis
    return isCourse && infections.count == 1 ? infections.first : nil
  }
}
