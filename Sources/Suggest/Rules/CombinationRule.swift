import Codebook
import Messages

/// Joins two conditions into the code that says both (Guidelines I.B.9, I.A.15 "with").
struct CombinationRule: CodingRule {
  let completer: CodeCompleter

  func apply(to draft: inout Draft, in context: CodingContext) {
    // Each step takes away or refines a code; the bound only guards against a table that goes in a circle.
    for _ in 0..<16 where step(&draft, context) {}
  }

  private func step(_ draft: inout Draft, _ context: CodingContext) -> Bool {
    let blocks = draft.blocks(in: context.book)
    let all = draft.background.reduce(blocks) { $0 | context.book.block($1.code) }
    for rule in context.tables.combinations.rows(first: blocks, second: all) {
      guard let first = draft.candidates.firstIndex(where: { rule.first.contains($0.code) }) else { continue }
      let second = draft.candidates.indices.first { $0 != first && rule.second.contains(draft.candidates[$0].code) }
      if let second, combine(rule, first, second, &draft, context) { return true }
      if second == nil, refine(rule, first, &draft, context) { return true }
    }
    return false
  }

  private func combine(
    _ rule: RuleTables.Combination, _ first: Int, _ second: Int, _ draft: inout Draft, _ context: CodingContext
  ) -> Bool {
    let one = draft.candidates[first]
    let two = draft.candidates[second]
    guard let result = completer.complete(rule.result, for: one.mentions[0], in: context),
      result.code != one.code, !(rule.keepsFirst && rule.keepsSecond && has(result.code, draft))
    else { return false }
    let step = ReasonStep(
      "combination",
      "\(context.book.code(one.code)) with \(context.book.code(two.code)) is \(context.name(of: result.code)), Guidelines I.B.9"
    )
    var joined = Candidate(code: result.code, mention: one.mentions[0], path: one.path + [step], role: .combination)
    joined.mentions = one.mentions + two.mentions
    joined.place = min(one.place, two.place)
    var rest: [Candidate] = []
    for (index, candidate) in draft.candidates.enumerated() {
      if (index == first && !rule.keepsFirst) || (index == second && !rule.keepsSecond) {
        draft.drop(candidate.code, candidate.mentions[0], .combined, step.detail)
      } else {
        rest.append(candidate)
      }
    }
    draft.replaceAll(rest)
    draft.add(joined)
    return true
  }

  // A symptom that is told but not reported itself refines the condition: diabetes with hyperglycemia.
  private func refine(
    _ rule: RuleTables.Combination, _ first: Int, _ draft: inout Draft, _ context: CodingContext
  ) -> Bool {
    guard !rule.keepsFirst, !rule.keepsSecond else { return false }
    let symptom = draft.background.first {
      rule.second.contains($0.code) && context.book.character(0, of: $0.code) == UInt8(ascii: "R")
    }
    guard let symptom else { return false }
    let one = draft.candidates[first]
    guard let result = completer.complete(rule.result, for: one.mentions[0], in: context), result.code != one.code
    else { return false }
    let step = ReasonStep(
      "combination",
      "\(context.book.code(one.code)) with \(context.name(of: symptom.code)) is \(context.name(of: result.code)), Guidelines I.B.9"
    )
    var joined = Candidate(code: result.code, mention: one.mentions[0], path: one.path + [step], role: .combination)
    joined.mentions = one.mentions + symptom.mentions
    joined.place = one.place
    draft.replace(one, by: joined, .combined, step.detail)
    return true
  }

  private func has(_ code: CodeID, _ draft: Draft) -> Bool { draft.candidates.contains { $0.code == code } }
}
