/// Words before a point that does not end a sentence: abbreviations.tsv.
struct AbbreviationTable: Sendable {
  /// Never before the end of a sentence: "Dr."
  let titles: WordSet
  /// Before the end of a sentence only when a capital follows: "b.i.d."
  let shortened: WordSet
  /// Before a number: "No. 5".
  let beforeNumber: WordSet
  /// Before a letter that may end a sentence: "hepatitis C."
  let lettered: WordSet
  /// Words that begin sentences: "The", "He".
  let starters: WordSet

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("abbreviations.tsv")
    var words: [Substring: Set<WordNumber>] = ["title": [], "shortened": [], "before-number": [], "lettered": []]
    for row in table.rows {
      guard words[row[1]] != nil else { throw table.bad(row, 1) }
      // Of a dotted form, "q.i.d.", the last letters stand before the last point.
      for choice in try reader.pattern(of: row, in: table).slots.joined() {
        if let last = choice.last { words[row[1]]?.insert(last) }
      }
    }
    titles = WordSet(words["title", default: []])
    shortened = WordSet(words["shortened", default: []])
    beforeNumber = WordSet(words["before-number", default: []])
    lettered = WordSet(words["lettered", default: []])
    starters = reader.members(of: "starter")
  }
}
