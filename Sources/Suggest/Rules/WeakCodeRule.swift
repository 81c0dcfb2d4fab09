import Codebook
import Messages

/// Drops codes that say next to nothing wherever a condition is reported (Guidelines I.B.2, I.B.18).
struct WeakCodeRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let hasCondition = draft.candidates.contains { candidate in
      candidate.role != .status && !context.tables.weak.contains(candidate.code)
    }
    guard hasCondition else { return }
    draft.drop { candidate in
      context.tables.weak.contains(candidate.code)
        ? (.lessSpecific, "too general to be reported beside a condition, Guidelines I.B.2") : nil
    }
  }
}
