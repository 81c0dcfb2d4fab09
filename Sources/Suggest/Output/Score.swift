import Codebook
import Foundation
import Messages

/// The probability that a coder accepts a code, from few readable weights.
///
/// A logistic sum: the weights are natural logarithms of odds.
struct Score: Sendable {
  func probability(of candidate: Candidate, in context: CodingContext) -> Double {
    var sum = 0.4
    sum += section(candidate)
    switch context.source(of: candidate.mentions[0]) {
    case .lexicon: sum += 0.6
    case .title: sum += 0.2
    case .inclusionTerm: sum += 0
    case .allergy: sum += 1.2
    default: sum += 0.3
    }
    if candidate.mentions.count > 1 { sum += 0.3 }
    if candidate.mentions[0].match.distance > 0 { sum -= 0.5 }
    if context.book.titleHas("nspecified", candidate.code) { sum -= 0.2 }
    if context.book.character(0, of: candidate.code) == UInt8(ascii: "R") { sum -= 0.5 }
    return 1 / (1 + exp(-sum))
  }

  private func section(_ candidate: Candidate) -> Double {
    switch SectionRole.of(candidate.mentions[0].kind) {
    case .diagnosis: 0.9
    case .history: 0.5
    case .complaint: 0.2
    case .allergies: 0.8
    case .narrative, .plan, .provisional: -0.2
    default: -0.4
    }
  }
}
