import Codebook
import Messages

/// Resolves two codes that a note of the tabular list forbids together (Guidelines I.A.12.a).
///
/// A symptom gives way to a condition, a status to a condition; else the later one to the earlier.
struct Excludes1Rule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    var losers: [CodeID: CodeID] = [:]
    let candidates = draft.candidates.sorted { strength($0, context) < strength($1, context) }
    let exclusions = candidates.map { context.book.exclusions(of: $0.code) }
    for (index, loser) in exclusions.enumerated() {
      let rival = exclusions[..<index].first {
        losers[$0.code] == nil && context.book.mutuallyExclusive(loser, $0)
      }
      if let rival { losers[loser.code] = rival.code }
    }
    draft.drop { candidate in
      losers[candidate.code].map { (.excludes1, "Excludes1 with \(context.name(of: $0)), Guidelines I.A.12.a") }
    }
  }

  private func strength(_ candidate: Candidate, _ context: CodingContext) -> Strength {
    let letter = context.book.character(0, of: candidate.code)
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
