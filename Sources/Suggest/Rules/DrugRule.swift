import Codebook
import Messages

/// Codes long-term drug therapy (Z79.-) and asks about drugs without a diagnosis (Guidelines I.C.21.c.3).
///
/// A drug on a list never yields a diagnosis: where none of the conditions it treats is reported, it yields a query.
struct DrugRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    var byClass: [String: [Mention]] = [:]
    for mention in context.mentions.joined() where isTaken(mention, context) {
      byClass[context.terms.label(of: mention.match.term), default: []].append(mention)
    }
    let reported = draft.candidates.map(\.code)
    for name in byClass.keys.sorted() {
      guard let drug = context.tables.drugClasses[name], let mentions = byClass[name] else { continue }
      propose(drug, name, mentions, reported, &draft, context)
      ask(drug, name, mentions, reported, &draft, context)
    }
  }

  private func isTaken(_ mention: Mention, _ context: CodingContext) -> Bool {
    guard context.source(of: mention) == .drug, mention.assertion == .present || mention.assertion == .historical
    else { return false }
    switch mention.kind {
    case .allergies, .familyHistory, .procedure, .anesthesia, .laboratory, .instructions: return false
    case .medications, .plan, .assessment, .assessmentAndPlan, .dischargeDiagnosis, .diagnosis: return true
    default: return !hasMedicationList(context.notes[mention.note])
    }
  }

  // Where a list of medications exists, the narrative tells of past and passing drugs.
  private func hasMedicationList(_ note: NormalizedNote) -> Bool {
    note.sections.contains { $0.kind == .medications && !$0.body.isEmpty }
  }

  private func propose(
    _ drug: RuleTables.DrugClass, _ name: String, _ mentions: [Mention], _ reported: [CodeID], _ draft: inout Draft,
    _ context: CodingContext
  ) {
    guard let code = drug.code, context.book.isBillable(code),
      drug.needs.isEmpty || reported.contains(where: drug.needs.contains)
    else { return }
    let step = ReasonStep("drug class", "\(name): \(context.name(of: code))")
    var candidate = Candidate(
      code: code, mention: mentions[0], path: [context.termStep(mentions[0]), context.sectionStep(mentions[0]), step],
      role: .status)
    candidate.mentions = mentions
    draft.add(candidate)
  }

  private func ask(
    _ drug: RuleTables.DrugClass, _ name: String, _ mentions: [Mention], _ reported: [CodeID], _ draft: inout Draft,
    _ context: CodingContext
  ) {
    guard !drug.query.isEmpty, !reported.contains(where: drug.query.contains) else { return }
    draft.queries.append(
      PhysicianQuery(
        rule: "drug-without-diagnosis", evidence: mentions.map { context.span(of: $0) },
        question:
          "A drug of the class \(name) is listed, but no condition that it treats. Please document the diagnosis."))
  }
}
