package import Codebook

/// A code that learned terms, the codebook's terms or the rules speak for, with what is known of it.
package struct LearnedCandidate: Sendable {
  package var code: LearnedCode
  package var features: FeatureVector
  /// The learned term that speaks most for it: the pair, and where the term stands.
  package var pair: Int?
  package var hit: TermHit?
  /// The codebook's term that speaks most for it.
  package var bookHit: BookHit?
}

/// A code of the edition, or one that only the history has: a procedure, a code of another edition.
package enum LearnedCode: Hashable, Comparable, Sendable {
  case book(CodeID)
  /// By its place in the history's list.
  case history(Int)
}
