import Codebook
import Messages

/// Puts the reason for a test before its incidental findings when the test itself is normal (Guidelines IV.K).
///
/// "Impression: 1. Negative stress test. 2. Resting hypertension": the chest pain that led to the test is first.
struct NormalResultRule: CodingRule {
  private let normal: WordMarks

  init(terms: TermTable) {
    normal = WordMarks(["negative", "normal", "unremarkable"], in: terms)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    guard context.setting == .outpatient, context.notes.count == 1, isHeadItemNormal(draft, context) else { return }
    let reordered = draft.candidates.map { candidate in
      var candidate = candidate
      if candidate.mentions.contains(where: { SectionRole.of($0.kind) == .complaint }) { candidate.place.rank = -1 }
      return candidate
    }
    draft.replaceAll(reordered)
  }

  private func isDiagnosis(_ sentence: Sentence, _ section: Section) -> Bool {
    SectionRole.of(section.kind) == .diagnosis && sentence.range.start >= section.body.start
  }

  // The first sentence of the first list of diagnoses tells a normal result and yields no code.
  private func isHeadItemNormal(_ draft: Draft, _ context: CodingContext) -> Bool {
    guard let note = context.notes.first, let words = context.words.first,
      let head = note.sentences.firstIndex(where: { isDiagnosis($0, note.sections[$0.section]) })
    else { return false }
    let places = words.sentences[head]
    guard words.numbers[places].prefix(4).contains(where: normal.contains) else { return false }
    return !draft.candidates.contains { $0.mentions.contains { $0.match.sentence == head } }
  }
}
