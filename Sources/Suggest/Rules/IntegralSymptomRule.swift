import Codebook
import Messages

/// Drops signs and symptoms that are an integral part of a reported condition (Guidelines I.B.5).
struct IntegralSymptomRule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let conditions = draft.candidates.filter { $0.role != .status }
    let blocks = draft.blocks(in: context.book)
    let pairs = context.tables.integral.rows(first: blocks, second: blocks)
    draft.drop { candidate in
      for pair in pairs where pair.second.contains(candidate.code) {
        let cause = conditions.first { $0.code != candidate.code && pair.first.contains($0.code) }
        if let cause { return (.integralSymptom, "integral to \(context.name(of: cause.code)), Guidelines I.B.5") }
      }
      return nil
    }
  }
}
