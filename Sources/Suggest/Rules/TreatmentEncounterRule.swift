import Codebook
import Messages

/// Puts the encounter for chemotherapy or immunotherapy first (Guidelines I.C.2.e.2).
///
/// The treatment is told in the complaint, the list of diagnoses or the opening, as a cycle, an infusion or a course
/// of an antineoplastic drug, and a malignancy is reported.
struct TreatmentEncounterRule: CodingRule {
  private let treatments: WordMarks
  private let malignancies: CodeSet
  private let chemotherapy: CodeID?
  private let immunotherapy: CodeID?

  init(book: ICD10CM, terms: TermTable) {
    treatments = WordMarks(["cycle", "infusion", "course"], in: terms)
    malignancies = CodeSet("C00-C96", in: book)
    chemotherapy = book.find("Z51.11")
    immunotherapy = book.find("Z51.12")
  }

  private static let chemotherapyClasses: Set = [
    "antimetabolite", "alkylating-agent", "mitotic-inhibitor", "antitumor-antibiotic", "topoisomerase-inhibitor",
  ]
  private static let immunotherapyClasses: Set = ["immunosuppressive-biologic", "targeted-antineoplastic"]

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard draft.candidates.contains(where: { malignancies.contains($0.code) }) else { return }
    for drug in context.mentions.joined() where context.source(of: drug) == .drug && isGivenToday(drug, context) {
      guard let code = encounter(for: drug, context) else { continue }
      let step = ReasonStep("guideline", "\(context.name(of: code)), Guidelines I.C.2.e.2")
      draft.add(
        Candidate(
          code: code, mention: drug, path: [context.termStep(drug), context.sectionStep(drug), step],
          role: .encounterReason))
    }
  }

  private func isGivenToday(_ drug: Mention, _ context: CodingContext) -> Bool {
    guard drug.assertion == .present else { return false }
    let role = SectionRole.of(drug.kind)
    let isListed = role == .diagnosis && drug.kind != .assessmentAndPlan
    guard drug.tellsReason || isListed else {
      return false
    }
    return context.sentenceWords(of: drug).contains(where: treatments.contains)
  }

  private func encounter(for drug: Mention, _ context: CodingContext) -> CodeID? {
    let label = context.terms.label(of: drug.match.term)
    if Self.chemotherapyClasses.contains(label) { return chemotherapy }
    let isAntibody = context.terms.text(of: drug.match.term).lowercased().hasSuffix("mab")
    return Self.immunotherapyClasses.contains(label) && isAntibody ? immunotherapy : nil
  }
}
