import Codebook
import Messages

/// Resolves two codes that a note of the tabular list forbids together (Guidelines I.A.12.a).
///
/// A symptom gives way to a condition, a status to a condition. Else the code that bears the note gives way to the
/// one that the note names, "not coded here, but there"; where both do, the later one to the earlier.
struct Excludes1Rule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let candidates = draft.candidates.sorted { strength($0, context) < strength($1, context) }
    var losers: [CodeID: CodeID] = [:]
    for (index, later) in candidates.enumerated() {
      for earlier in candidates[..<index] where losers[earlier.code] == nil && losers[later.code] == nil {
        guard let loser = loser(earlier, later, context) else { continue }
        losers[loser] = loser == later.code ? earlier.code : later.code
      }
    }
    draft.drop(in: context) { candidate in
      losers[candidate.code].map { (.excludes1, "Excludes1 with \(context.name(of: $0)), Guidelines I.A.12.a") }
    }
  }

  // Which of two candidates gives way, the stronger given first; nil when they may stand together.
  private func loser(_ earlier: Candidate, _ later: Candidate, _ context: CodingContext) -> CodeID? {
    let earlierBears = context.book.excludingNote(of: earlier.code, naming: later.code) != nil
    let laterBears = context.book.excludingNote(of: later.code, naming: earlier.code) != nil
    guard earlierBears || laterBears else { return nil }
    let isEqual = weakness(earlier, context) == weakness(later, context)
    return isEqual && earlierBears && !laterBears ? earlier.code : later.code
  }

  private func strength(_ candidate: Candidate, _ context: CodingContext) -> Strength {
    Strength(weakness: weakness(candidate, context), place: candidate.place)
  }

  // 0 for a condition, more for a status, a Z code and a symptom.
  private func weakness(_ candidate: Candidate, _ context: CodingContext) -> Int {
    let isStatus = candidate.role == .status ? 1 : 0
    return switch context.book.code(candidate.code).utf8.first {
    case UInt8(ascii: "R"): 4 + isStatus
    case UInt8(ascii: "Z"): 2 + isStatus
    default: isStatus
    }
  }

  private struct Strength: Comparable {
    var weakness: Int
    var place: Candidate.Place

    static func < (left: Strength, right: Strength) -> Bool {
      (left.weakness, left.place) < (right.weakness, right.place)
    }
  }
}
