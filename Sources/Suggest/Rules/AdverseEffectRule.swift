import Codebook
import Messages

/// Adds the drug that caused a reported condition when it was properly taken (Guidelines I.C.19.e.5.a).
///
/// "Prolactinemia secondary to Risperdal", "steroid-induced hyperglycemia": the condition first, the drug behind it.
struct AdverseEffectRule: CodingRule {
  private let causes: WordMarks
  private let induced: UInt32

  init(terms: TermTable) {
    causes = WordMarks(["due", "secondary", "caused"], in: terms)
    induced = terms.word(typed: "induced")
  }

  /// Words between the cause and the drug: "secondary to the use of high-dose prednisone".
  private static let reach = 6

  func apply(to draft: inout Draft, in context: CodingContext) {
    // "Hives due to penicillin" tells an allergy, which has its status code.
    let allergens = Set(
      draft.candidates.flatMap(\.mentions).filter { context.source(of: $0) == .allergy }
        .map { context.terms.text(of: $0.match.term).lowercased() })
    let drugs = context.mentions.joined().filter { mention in
      context.source(of: mention) == .drug && (mention.assertion == .present || mention.assertion == .historical)
        && !allergens.contains(context.terms.text(of: mention.match.term).lowercased())
    }
    guard !drugs.isEmpty else { return }
    for candidate in draft.candidates where candidate.role == .condition {
      for condition in candidate.mentions {
        for drug in drugs where context.shareSentence(drug, condition) && isCause(drug, of: condition, context) {
          add(drug, candidate, &draft, context)
        }
      }
    }
  }

  private func isCause(_ drug: Mention, of condition: Mention, _ context: CodingContext) -> Bool {
    let numbers = context.words[condition.note].numbers
    if drug.match.first > condition.match.last {
      let between = numbers[condition.match.last + 1..<drug.match.first]
      guard let cause = between.firstIndex(where: { causes.contains($0) || $0 == induced }) else { return false }
      return drug.match.first - cause <= Self.reach && cause - condition.match.last <= 2
    }
    guard drug.match.last < condition.match.first else { return false }
    let between = numbers[drug.match.last + 1..<condition.match.first]
    return between.count <= 2 && between.contains(induced)
  }

  private func add(_ drug: Mention, _ condition: Candidate, _ draft: inout Draft, _ context: CodingContext) {
    guard let code = context.drugEffect(of: drug, intent: "5") else { return }
    let step = ReasonStep(
      "guideline", "adverse effect behind \(context.name(of: condition.code)), Guidelines I.C.19.e.5.a")
    var effect = Candidate(
      code: code, mention: drug, path: [context.termStep(drug), context.sectionStep(drug), step], role: .combination)
    effect.place = condition.place
    effect.place.offset += 1
    draft.add(effect)
  }
}
