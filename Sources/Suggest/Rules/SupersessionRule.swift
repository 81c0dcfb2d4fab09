import Codebook
import Messages

/// Drops a general code beside a more specific one (Guidelines I.B.2): by table, and unspecified within a category.
struct SupersessionRule: CodingRule {
  /// Words of titles that add nothing to a condition.
  let empty: WordMarks

  func apply(to draft: inout Draft, in context: CodingContext) {
    preferListed(&draft, context)
    let codes = draft.candidates.map(\.code)
    let blocks = draft.blocks(in: context.book)
    let pairs = context.tables.supersedes.rows(first: blocks, second: blocks)
    var heirs: [(code: CodeID, place: Candidate.Place)] = []
    draft.drop { candidate in
      guard let specific = superior(to: candidate.code, among: codes, pairs, context) else { return nil }
      heirs.append((specific, candidate.place))
      return (.lessSpecific, "\(context.name(of: specific)) says it more precisely, Guidelines I.B.2")
    }
    // What stands for the first of a list stands first.
    for heir in heirs { draft.advance(heir.code, to: heir.place) }
  }

  // What the physician lists outweighs a more specific remark in the narrative of the same category.
  private func preferListed(_ draft: inout Draft, _ context: CodingContext) {
    let listed = draft.candidates.filter { isListed($0) && isUnspecified($0.code, context) }
    draft.drop { candidate in
      guard !isListed(candidate), candidate.role == .condition else { return nil }
      let rival = listed.first { context.book.category($0.code) == context.book.category(candidate.code) }
      guard let rival, !says(candidate.code, more: rival.code, context) else { return nil }
      return (.lessSpecific, "the list of diagnoses has \(context.name(of: rival.code))")
    }
  }

  private func isListed(_ candidate: Candidate) -> Bool {
    candidate.mentions.contains { SectionRole.of($0.kind) == .diagnosis }
  }

  private func superior(
    to code: CodeID, among codes: [CodeID], _ pairs: [RuleTables.Pair], _ context: CodingContext
  ) -> CodeID? {
    for pair in pairs where pair.second.contains(code) && !pair.first.contains(code) {
      if let specific = codes.first(where: { $0 != code && pair.first.contains($0) }) { return specific }
    }
    return codes.first { $0 != code && says($0, more: code, context) }
  }

  // Same category, and every word of the unspecified title stands in the other one too.
  private func says(_ specific: CodeID, more general: CodeID, _ context: CodingContext) -> Bool {
    let book = context.book
    guard book.category(specific) == book.category(general), isUnspecified(general, context),
      !isUnspecified(specific, context)
    else { return false }
    let words = context.terms.titleWords(of: specific)
    return context.terms.titleWords(of: general).allSatisfy { words.contains($0) || empty.contains($0) }
  }

  private func isUnspecified(_ code: CodeID, _ context: CodingContext) -> Bool {
    context.book.titleHas("nspecified", code) || context.book.titleHas("without complications", code)
  }
}
