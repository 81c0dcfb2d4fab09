import Codebook
import Messages

/// Resolves two codes that a note of the tabular list forbids together (Guidelines I.A.12.a).
///
/// A symptom gives way to a condition, a status to a condition; else the later one to the earlier.
struct Excludes1Rule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    var losers: [CodeID: CodeID] = [:]
    let candidates = draft.candidates.sorted { strength($0, context) < strength($1, context) }
    for (index, candidate) in candidates.enumerated() {
      for rival in candidates[..<index] where losers[rival.code] == nil {
        if context.book.mutuallyExclusive(candidate.code, rival.code) {
          losers[candidate.code] = rival.code
          break
        }
      }
    }
    draft.drop(in: context) { candidate in
      losers[candidate.code].map { (.excludes1, "Excludes1 with \(context.name(of: $0)), Guidelines I.A.12.a") }
    }
  }

  private func strength(_ candidate: Candidate, _ context: CodingContext) -> Strength {
    let letter = context.book.code(candidate.code).utf8.first ?? 0
    let kind = letter == UInt8(ascii: "R") ? 2 : letter == UInt8(ascii: "Z") ? 1 : 0
    return Strength(kind: kind, isStatus: candidate.role == .status ? 1 : 0, place: candidate.place)
  }

  private struct Strength: Comparable {
    var kind: Int
    var isStatus: Int
    var place: Candidate.Place

    static func < (left: Strength, right: Strength) -> Bool {
      (left.kind, left.isStatus, left.place) < (right.kind, right.isStatus, right.place)
    }
  }
}
