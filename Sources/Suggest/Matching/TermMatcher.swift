import Codebook
import Messages

/// Finds the terms of a table in a note: in order or not, with little between, inside one sentence.
///
/// Each term is filed under its rarest word; a sentence probes only terms whose rarest word it holds.
struct TermMatcher {
  private let table: TermTable
  /// Words that may stand between the words of a term without making it another thing.
  private let neutral: WordMarks
  private let with: UInt32
  private let parting: TermParting
  private let contest: MatchContest

  /// - Parameter neutralWords: "left", "acute", "severe" ...: not counted when they stand between a term's words.
  init(table: TermTable, neutralWords: [String]) {
    self.table = table
    neutral = WordMarks(neutralWords, in: table)
    with = table.word(typed: "with")
    let sides = SideWords(table)
    parting = TermParting(table: table, sides: sides)
    contest = MatchContest(table: table, sides: sides)
  }

  /// The terms in `words`, by sentence and place.
  struct Matches {
    /// Those that no longer term covers and no better one beats.
    var kept: [TermMatch] = []
    var covered: [TermMatch] = []
  }

  /// The terms in `words`; a term inside a longer one is covered.
  func matches(in words: NoteWords) -> Matches {
    var found = Matches()
    var scratch = Scratch(wordCount: table.wordCount, placeCount: words.numbers.count)
    scratch.mark(words)
    for (sentence, range) in words.sentences.enumerated() where !range.isEmpty {
      scratch.file(words, range)
      var inSentence: [TermMatch] = []
      for place in range { probe(place, words, &scratch, sentence, &inSentence) }
      scratch.clear(words, range)
      if !inSentence.isEmpty { contest.settle(inSentence, words, into: &found) }
    }
    return found
  }

  private func probe(
    _ place: Int, _ words: NoteWords, _ scratch: inout Scratch, _ sentence: Int, _ found: inout [TermMatch]
  ) {
    let word = words.numbers[place]
    guard word != TermTable.unknownWord, word >= table.functionWordCount else { return }
    for index in Int(table.filedStart[Int(word)])..<Int(table.filedStart[Int(word) + 1]) {
      let filed = table.filed[index]
      guard scratch.inSentence.contains(filed.second) else { continue }
      let term = Int(filed.term)
      let record = table.terms[term]
      if record.wordCount == 1 {
        if accepts(record, [place], words, scratch), !parting.isNegatedInside(words, place, place, [place]) {
          found.append(TermMatch(term: term, sentence: sentence, places: [place], distance: 0))
        }
        continue
      }
      guard allPresent(record, scratch) else { continue }
      if let match = resolve(record, term, at: place, words, scratch, sentence) { found.append(match) }
    }
  }

  @inline(__always)
  private func allPresent(_ record: TermTable.TermRecord, _ scratch: borrowing Scratch) -> Bool {
    let first = Int(record.words)
    for place in first..<first + Int(record.wordCount) where !scratch.inSentence.contains(table.numbers[place]) {
      return false
    }
    return true
  }

  // Takes for each word its unused place nearest to the rarest word's place.
  private func resolve(
    _ record: TermTable.TermRecord, _ term: Int, at anchor: Int, _ words: NoteWords, _ scratch: borrowing Scratch,
    _ sentence: Int
  ) -> TermMatch? {
    let count = Int(record.wordCount)
    var places = [Int](repeating: -1, count: count)
    places[Int(record.rarest)] = anchor
    for index in 0..<count where index != Int(record.rarest) {
      let word = table.numbers[Int(record.words) + index]
      // A word before the anchor in the term is looked for before it first.
      guard let place = scratch.nearest(word, to: anchor, before: index < Int(record.rarest), excluding: places) else {
        return nil
      }
      places[index] = place
    }
    let inOrder = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    let sorted = inOrder ? places : places.sorted()
    guard let first = sorted.first, let last = sorted.last, last - first < count + 8 else { return nil }
    if parting.isNegatedInside(words, first, last, sorted) || parting.parts(words, places, sorted) { return nil }
    let foreign = foreign(words, first, last) - count
    // "Contusions and abdominal pain": an injury joined to a site is not of that site.
    let isSite = record.source == TermSource.site.rawValue
    let mayBeTwoThings = !inOrder || isSite || foreign > (isCondition(record) ? 0 : 1)
    if mayBeTwoThings, parting.isJoined(words, first, last), !saysWith(record) { return nil }
    let marks = Int(words.breaks[last] &- words.breaks[first])
    // A comma in an unbroken title parts nothing: "depressive disorder, recurrent, severe", nor in one of many words
    // turned around: "congestive heart failure, chronic, systolic".
    let commas = foreign == 0 && (inOrder || count > 3) && marks < 4 ? 0 : marks
    let distance = (inOrder ? 0 : 1) + foreign + commas
    guard distance <= (count == 2 ? 1 : 2), accepts(record, places, words, scratch) else { return nil }
    return TermMatch(term: term, sentence: sentence, places: sorted, distance: distance)
  }

  private func isCondition(_ record: TermTable.TermRecord) -> Bool {
    TermSource(rawValue: record.source)?.namesCondition ?? false
  }

  private func saysWith(_ record: TermTable.TermRecord) -> Bool {
    let first = Int(record.words)
    return (first..<first + Int(record.wordCount)).contains { table.numbers[$0] == with }
  }

  // Words between first and last, both counted, that are neither function words nor neutral.
  private func foreign(_ words: NoteWords, _ first: Int, _ last: Int) -> Int {
    var count = 0
    for place in first...last {
      let word = words.numbers[place]
      if word == TermTable.unknownWord || (word >= table.functionWordCount && !neutral.contains(word)) { count += 1 }
    }
    return count
  }

  // Capitals and context words as the term asks for them.
  private func accepts(
    _ record: TermTable.TermRecord, _ places: [Int], _ words: NoteWords, _ scratch: borrowing Scratch
  ) -> Bool {
    if record.capitals != 0 {
      for (index, place) in places.enumerated() where record.capitals & (1 << UInt32(index)) != 0 {
        if !words.capital[place] { return false }
      }
    }
    if record.nearCount == 0 { return true }
    for index in 0..<Int(record.nearCount) {
      if scratch.inNote.contains(table.numbers[Int(record.near) + index]) { return true }
    }
    return false
  }
}
