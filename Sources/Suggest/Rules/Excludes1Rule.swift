import Codebook
import Messages

/// Resolves two codes that a note of the tabular list forbids together (Guidelines I.A.12.a).
///
/// A symptom gives way to a condition, a status to a condition. Else the code that bears the note gives way to the
/// one that the note names, "not coded here, but there"; where both do, the later one to the earlier.
struct Excludes1Rule: CodingRule {
  func apply(to draft: inout Draft, in context: CodingContext) {
    let rivals = draft.candidates.map { Rival($0, context) }.sorted()
    var losers: [CodeID: CodeID] = [:]
    for (index, later) in rivals.enumerated() {
      for earlier in rivals[..<index] where losers[earlier.code] == nil && losers[later.code] == nil {
        guard let loser = loser(earlier, later, context.book) else { continue }
        losers[loser] = loser == later.code ? earlier.code : later.code
      }
    }
    // The winner stands where the loser was listed: "asthma" for an "allergic rhinitis" with it.
    for rival in rivals where rival.weakness == 0 {
      if let winner = losers[rival.code] { draft.advance(winner, to: rival.place) }
    }
    draft.drop { candidate in
      losers[candidate.code].map { (.excludes1, "Excludes1 with \(context.name(of: $0)), Guidelines I.A.12.a") }
    }
  }

  // Which of two codes gives way, the stronger given first; nil when they may stand together.
  private func loser(_ earlier: Rival, _ later: Rival, _ book: ICD10CM) -> CodeID? {
    let earlierBears = book.excludes(earlier.exclusions, later.exclusions)
    let laterBears = book.excludes(later.exclusions, earlier.exclusions)
    guard earlierBears || laterBears else { return nil }
    let isEqual = earlier.weakness == later.weakness
    return isEqual && earlierBears && !laterBears ? earlier.code : later.code
  }

  private struct Rival: Comparable {
    let exclusions: ICD10CM.Exclusions
    /// 0 for a condition, more for a status, a Z code and a symptom.
    let weakness: Int
    let place: Candidate.Place

    var code: CodeID { exclusions.code }

    init(_ candidate: Candidate, _ context: CodingContext) {
      exclusions = context.book.exclusions(of: candidate.code)
      place = candidate.place
      let isStatus = candidate.role == .status ? 1 : 0
      weakness =
        switch context.book.character(0, of: candidate.code) {
        case UInt8(ascii: "R"): 4 + isStatus
        case UInt8(ascii: "Z"): 2 + isStatus
        default: isStatus
        }
    }

    static func < (left: Rival, right: Rival) -> Bool {
      (left.weakness, left.place) < (right.weakness, right.place)
    }

    static func == (left: Rival, right: Rival) -> Bool { left.code == right.code }
  }
}
