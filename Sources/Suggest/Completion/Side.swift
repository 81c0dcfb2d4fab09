import Codebook
import Messages

/// The side of the body that words name.
enum Side: Hashable {
  case left
  case right
  case bilateral
}

/// The numbers of the words that name sides.
struct SideWords: Sendable {
  private let left: WordMarks
  private let right: WordMarks
  private let bilateral: WordMarks
  /// "unspecified", as titles have it.
  let unspecified: UInt32

  init(_ terms: TermTable) {
    left = WordMarks(["left", "lt"], in: terms)
    right = WordMarks(["right", "rt"], in: terms)
    bilateral = WordMarks(["bilateral", "bilaterally", "both"], in: terms)
    unspecified = terms.word(typed: "unspecified")
  }

  func side(_ word: UInt32) -> Side? {
    if left.contains(word) { return .left }
    if right.contains(word) { return .right }
    return bilateral.contains(word) ? .bilateral : nil
  }

  /// The side that a title names; `nil` for none, and for one that names two ("right or left").
  func side(ofTitle words: some Sequence<UInt32>) -> Side? {
    var found: Side?
    for word in words {
      guard let side = side(word) else { continue }
      if let found, found != side { return nil }
      found = side
    }
    return found
  }
}
