/// Words before a point that does not end a sentence: abbreviations.tsv.
struct AbbreviationTable: Sendable {
  /// Never before the end of a sentence: "Dr."
  let titles: WordSet
  /// Before the end of a sentence only when a capital follows: "b.i.d."
  let shortened: WordSet
  /// Before a number: "No. 5".
  let beforeNumber: WordSet
  /// Words that begin sentences: "The", "He".
  let starters: WordSet

  init(_ reader: inout TableReader) throws(NormalizeError) {
    let table = try reader.rows("abbreviations.tsv")
    var sets: [Substring: Set<WordNumber>] = ["title": [], "shortened": [], "before-number": []]
    for row in table.rows {
      guard sets[row[1]] != nil else { throw table.bad(row, 1) }
      // Of a dotted form, "q.i.d.", the last letters stand before the last point.
      for phrase in try reader.phrases(row[0], of: row, in: table) { sets[row[1]]?.insert(phrase[phrase.count - 1]) }
    }
    titles = WordSet(sets["title", default: []])
    shortened = WordSet(sets["shortened", default: []])
    beforeNumber = WordSet(sets["before-number", default: []])
    starters = WordSet(reader.members(of: "starter"))
  }
}
