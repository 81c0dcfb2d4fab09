import Codebook
import Messages

/// Codes the drugs of an overdose by chapter 19, with the intent (Guidelines I.C.19.e.5.b).
///
/// The drugs are those named beside the overdose, or beside words of taking in the same section. Without words of
/// self-harm the intent is accidental.
struct PoisoningRule: CodingRule {
  private let taking: WordMarks

  init(terms: TermTable) {
    taking = WordMarks(["took", "taken", "ingested", "ingestion", "ingesting", "swallowed"], in: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    let harm = context.mentions(of: .selfHarm).filter { tellsThisVisit($0) }
    let signals = context.mentions(of: .overdose).filter { tellsThisVisit($0) } + harm
    guard !signals.isEmpty else { return }
    let drugs = context.mentions.joined().filter { mention in
      context.source(of: mention) == .drug && mention.assertion == .present
        && signals.contains { isTaken(mention, with: $0, context) }
    }
    let (character, intent) = harm.isEmpty ? ("1", "accidental") : ("2", "intentional self-harm")
    var isCoded = false
    for drug in drugs {
      guard let code = context.drugEffect(of: drug, intent: character) else { continue }
      let step = ReasonStep("guideline", "poisoning, \(intent): \(context.name(of: code)), Guidelines I.C.19.e.5.b")
      draft.add(
        Candidate(
          code: code, mention: drug, path: [context.termStep(drug), context.sectionStep(drug), step],
          role: .encounterReason))
      isCoded = true
    }
    guard isCoded else { return }
    draft.drop { candidate in
      guard isUnspecified(candidate.code, context) else { return nil }
      return (.lessSpecific, "the drugs of the poisoning are named, Guidelines I.B.2")
    }
  }

  private func tellsThisVisit(_ mention: Mention) -> Bool {
    let role = SectionRole.of(mention.kind)
    return mention.assertion == .present && role != .history && role != .social && role != .family
  }

  private func isTaken(_ drug: Mention, with signal: Mention, _ context: CodingContext) -> Bool {
    guard drug.note == signal.note, drug.section == signal.section else { return false }
    return context.shareSentence(drug, signal) || context.sentenceWords(of: drug).contains(where: taking.contains)
  }

  private func isUnspecified(_ code: CodeID, _ context: CodingContext) -> Bool {
    let text = context.book.code(code)
    return text.hasPrefix("T50.9") || text.hasPrefix("T14.91")
  }
}

extension CodingContext {
  /// The code of chapter 19 for a drug: by its name, else by its class; initial encounter.
  ///
  /// - Parameter intent: "1" accidental, "2" self-harm, "5" adverse effect, "6" underdosing.
  func drugEffect(of drug: Mention, intent: String) -> CodeID? {
    let name = terms.text(of: drug.match.term).lowercased()
    guard let header = tables.drugEffects[name] ?? tables.drugEffects[terms.label(of: drug.match.term)],
      let child = book.find(book.code(header) + intent)
    else { return nil }
    return book.descendants(child).first { book.isBillable($0) && book.code($0).hasSuffix("A") }
  }
}
