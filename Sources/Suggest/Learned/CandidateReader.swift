package import Codebook
internal import Messages

/// Gathers the candidates of an encounter and what is known of each.
package struct CandidateReader: Sendable {
  private let index: LearnedIndex
  private let book: ICD10CM

  package init(index: LearnedIndex, book: ICD10CM) {
    self.index = index
    self.book = book
  }

  /// Less than this many notes, or this share of them, make no term of a word that stands beside a code in whole notes.
  package static let wholeNoteCases: Int32 = 2
  package static let wholeNoteShare: Float = 0.3

  /// Whether a phrase of whole notes, or a part of marked terms, says enough of its code to be a term.
  package static func isPhrase(_ term: LearnedCodes.Term) -> Bool {
    isPhrase(cases: term.cases.counts[0], notes: term.notes.counts[0])
  }

  static func isPhrase(cases: Int32, notes: Int32) -> Bool {
    cases >= wholeNoteCases && Float(cases) >= wholeNoteShare * Float(notes + 1)
  }

  /// - Parameter counts: the cases behind terms and codes; while learning, those of other notes alone.
  package func candidates(
    of read: ReadEncounter, text: StemText, hits: [TermHit], counts: CaseCounts
  ) -> [LearnedCandidate] {
    var gathering = CandidateGathering(index: index, book: book, counts: counts, text: text)
    gathering.take(hits)
    gathering.take(read)
    return gathering.candidates()
  }
}
