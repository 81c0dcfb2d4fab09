import Codebook
import Messages

/// Reports what a stroke left behind by I69.3- instead of the deficit and the stroke (Guidelines I.C.9.d).
///
/// "Cognitive impairment secondary to stroke", "residual hemiparesis after an old CVA": the deficit stands in the
/// sentence of the stroke, with a word that links them, or the stroke is past.
struct StrokeSequelaRule: CodingRule {
  private let links: WordMarks
  private let strokes: CodeSet
  private let history: CodeSet

  init(book: ICD10CM, terms: TermTable) {
    let words = ["due", "secondary", "following", "after", "residual", "since"]
    links = WordMarks(words, in: terms)
    strokes = CodeSet("I60-I63", in: book)
    history = CodeSet("Z86.73", in: book)
  }

  func apply(to draft: inout Draft, in context: CodingContext) {
    let strokes = context.mentions.joined().filter { isStroke($0, context) }
    guard !strokes.isEmpty else { return }
    var isFound = false
    for deficit in draft.candidates where deficit.role != .status {
      guard let sequela = context.tables.sequela(of: deficit.code),
        let stroke = cause(of: deficit, among: strokes, context)
      else { continue }
      replace(deficit, by: sequela, stroke, &draft, context)
      isFound = true
    }
    if isFound { dropStrokes(&draft, context) }
  }

  private func isStroke(_ mention: Mention, _ context: CodingContext) -> Bool {
    guard mention.assertion == .present || mention.assertion == .historical else { return false }
    return context.terms.codes(of: mention.match.term).contains { strokes.contains($0) || history.contains($0) }
  }

  private func cause(of deficit: Candidate, among strokes: [Mention], _ context: CodingContext) -> Mention? {
    for mention in deficit.mentions {
      for stroke in strokes where context.shareSentence(mention, stroke) {
        if stroke.assertion == .historical || context.sentenceWords(of: stroke).contains(where: links.contains) {
          return stroke
        }
      }
    }
    return nil
  }

  private func replace(
    _ deficit: Candidate, by sequela: RuleTables.Mapping, _ stroke: Mention, _ draft: inout Draft,
    _ context: CodingContext
  ) {
    guard let code = context.book.billable(below: sequela.result) else { return }
    let step = ReasonStep(
      "combination",
      "\(context.book.code(deficit.code)) left by a stroke is \(context.name(of: code)), Guidelines I.C.9.d")
    var joined = Candidate(code: code, mention: deficit.mentions[0], path: deficit.path + [step], role: .combination)
    joined.mentions = deficit.mentions + [stroke]
    joined.place = deficit.place
    if sequela.keepsSource {
      draft.add(joined)
    } else {
      draft.replace(deficit, by: joined, .combined, step.detail)
    }
  }

  // Behind a sequela the stroke itself is past, and its history is told by the sequela.
  private func dropStrokes(_ draft: inout Draft, _ context: CodingContext) {
    draft.drop { candidate in
      guard strokes.contains(candidate.code) || history.contains(candidate.code) else { return nil }
      return (.combined, "told by the sequela, Guidelines I.C.9.d")
    }
  }
}

extension ICD10CM {
  /// The code itself when it is billable, else the first billable one below it.
  func billable(below code: CodeID) -> CodeID? {
    isBillable(code) ? code : descendants(code).first { isBillable($0) }
  }
}
