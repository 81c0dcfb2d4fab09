import Messages

/// A term found in a sentence.
struct TermMatch {
  /// Index into the term table.
  var term: Int
  /// Index into the note's sentences.
  var sentence: Int
  /// Places of the term's words among the note's words, rising.
  var places: [Int]
  /// How far the words stray from the term: foreign words and commas between, and one for another order.
  var distance: Int

  var first: Int { places.first ?? 0 }
  var last: Int { places.last ?? 0 }

  /// Whether this match covers all words of `other` and more.
  func covers(_ other: TermMatch) -> Bool {
    guard places.count > other.places.count, first <= other.first, other.last <= last else { return false }
    var next = 0
    for place in other.places {
      while next < places.count, places[next] < place { next += 1 }
      guard next < places.count, places[next] == place else { return false }
    }
    return true
  }
}
