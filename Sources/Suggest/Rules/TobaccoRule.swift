import Codebook
import Messages

/// Codes tobacco use, dependence and history from what the notes tell of smoking (Guidelines I.C.5.b, I.C.21.c.4).
///
/// Smoking told of today outweighs having quit, that the amounts once smoked; the exact kind outweighs the unspecified
/// one.
struct TobaccoRule: CodingRule {
  private let tobaccoWords: WordMarks
  /// Terms that tell an amount of cigarettes: "pack per day".
  private let amounts: Set<Int>
  /// Terms that tell of today: "now smokes".
  private let today: Set<Int>

  init(terms: TermTable) {
    let rows = terms.terms.indices.filter { terms.source(of: $0) == .tobacco }
    amounts = Set(
      rows.filter { index in
        let text = terms.text(of: index)
        return text.contains("pack") || text.contains("ppd")
      })
    today = Set(
      rows.filter { index in
        ["now ", "still ", "currently ", "continues "].contains { terms.text(of: index).hasPrefix($0) }
      })
    let words = [
      "smoke", "smoked", "smoker", "smoking", "tobacco", "cigarette", "cigar", "nicotine", "chew", "snuff", "vape",
    ]
    tobaccoWords = WordMarks(words, in: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    var best: (code: CodeID, mention: Mention)?
    for mention in told(context) where counts(mention, context) {
      guard let code = context.terms.codes(of: mention.match.term).first else { continue }
      if let best, weight(best.code, best.mention, context) >= weight(code, mention, context) { continue }
      best = (code, mention)
    }
    guard let best, context.book.isBillable(best.code) else { return }
    let path = [context.termStep(best.mention), context.sectionStep(best.mention)]
    draft.add(Candidate(code: best.code, mention: best.mention, path: path, role: .status))
  }

  // Of each sentence the mention whose row stands first in the table: "does not smoke" silences "smoke".
  private func told(_ context: CodingContext) -> [Mention] {
    var first: [[Int]: Mention] = [:]
    for mention in context.mentions.joined() where context.source(of: mention) == .tobacco {
      let sentence = [mention.note, mention.match.sentence]
      if let earlier = first[sentence], earlier.match.term <= mention.match.term { continue }
      first[sentence] = mention
    }
    return first.values.sorted { ($0.note, $0.range) < ($1.note, $1.range) }
  }

  // "Quit two years ago" and "1 ppd" need a word of tobacco in their sentence, or the social history around them.
  private func counts(_ mention: Mention, _ context: CodingContext) -> Bool {
    let isTold = context.sentenceWords(of: mention).contains(where: tobaccoWords.contains)
    guard isTold || (mention.kind == .socialHistory && amounts.contains(mention.match.term)) else { return false }
    switch mention.assertion {
    case .present, .historical: break
    default: return false
    }
    switch mention.kind {
    case .familyHistory, .instructions, .plan, .administrative: return false
    default: return true
    }
  }

  private func weight(_ code: CodeID, _ mention: Mention, _ context: CodingContext) -> Int {
    switch context.book.code(code) {
    case let code where code.hasPrefix("F17") && today.contains(mention.match.term): code == "F17.200" ? 4 : 5
    case "Z87.891": 3
    case "F17.200": 1
    case let code where code.hasPrefix("F17"): 2
    default: 0
    }
  }
}
