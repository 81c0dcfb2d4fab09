import Codebook
import Messages

/// Finds the terms of a table in a note: in order or not, with little between, inside one sentence.
///
/// Each term is filed under its rarest word; a sentence probes only terms whose rarest word it holds.
struct TermMatcher {
  private let table: TermTable
  /// Words that turn what follows into its absence.
  private let negating: WordMarks
  /// Words that may stand between the words of a term without making it another thing.
  private let neutral: WordMarks
  private let joining: WordMarks
  private let linking: WordMarks
  private let with: UInt32
  private let non: UInt32
  private let prior: UInt32
  private let to: UInt32
  private let from: UInt32
  private let spread: WordMarks
  private let grades: WordMarks
  /// Words that begin another thing.
  private let leading: WordMarks
  private let sides: SideWords
  private let contest: MatchContest

  /// - Parameter neutralWords: "left", "acute", "severe" ...: not counted when they stand between a term's words.
  init(table: TermTable, neutralWords: [String]) {
    self.table = table
    neutral = WordMarks(neutralWords, in: table)
    negating = WordMarks(["without", "no", "not", "nor"], in: table)
    joining = WordMarks(["and", "or"], in: table)
    linking = WordMarks(["of", "in", "on", "at", "with", "to"], in: table)
    with = table.word(typed: "with")
    non = table.word(typed: "non")
    prior = table.word(typed: "prior")
    to = table.word(typed: "to")
    from = table.word(typed: "from")
    spread = WordMarks(["metastasis", "metastases", "metastatic"], in: table)
    grades = WordMarks(
      [
        "mild", "mildly", "moderate", "moderately", "severe", "severely", "minimal", "marked", "acute", "chronic",
        "multiple",
      ], in: table)
    leading = WordMarks(["in", "with", "from"], in: table)
    sides = SideWords(table)
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
        if accepts(record, [place], words, scratch), !isNegatedInside(words, place, place, [place]) {
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
    if isNegatedInside(words, first, last, sorted) || isOfAnotherNoun(words, places, sorted) { return nil }
    let foreign = foreign(words, first, last) - count
    // "Contusions and abdominal pain": an injury joined to a site is not of that site.
    let isSite = record.source == TermSource.site.rawValue
    let mayBeTwoThings = !inOrder || isSite || foreign > (isCondition(record) ? 0 : 1)
    if mayBeTwoThings, isJoined(words, first, last), !saysWith(record) { return nil }
    if isOfAnotherSide(words, places) || isStillToCome(words, places) || isSource(words, sorted) { return nil }
    let marks = Int(words.breaks[last] &- words.breaks[first])
    // A comma in an unbroken title parts nothing: "depressive disorder, recurrent, severe", nor in one of many words
    // turned around: "congestive heart failure, chronic, systolic".
    let parting = foreign == 0 && (inOrder || count > 3) && marks < 4 ? 0 : marks
    let distance = (inOrder ? 0 : 1) + foreign + parting
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

  // "Severe depression without psychotic features" holds no psychotic depression, "non-bloody emesis" no bloody one.
  private func isNegatedInside(_ words: NoteWords, _ first: Int, _ last: Int, _ places: [Int]) -> Bool {
    if first > 0, words.numbers[first - 1] == non, non != TermTable.unknownWord { return true }
    for place in first...last {
      if negating.contains(words.numbers[place]), !places.contains(place) { return true }
    }
    return false
  }

  // "Obese gentleman in mild distress" holds no mild obesity, "stenosis with antegrade vertebral artery flow" no stenosis
  // of that artery: what follows a preposition and goes on with another word is of that word.
  private func isOfAnotherNoun(_ words: NoteWords, _ places: [Int], _ sorted: [Int]) -> Bool {
    guard let first = sorted.first, let last = sorted.last, first < last, sorted.count < 4 else { return false }
    if grades.contains(words.numbers[last]), leading.contains(words.numbers[last - 1]), !sorted.contains(last - 1) {
      return true
    }
    guard last != places.last, (first..<last).contains(where: { words.numbers[$0] == with && !sorted.contains($0) })
    else { return false }
    let next = last + 1
    return next < words.numbers.count && words.breaks[next] == words.breaks[last]
      && (words.numbers[next] == TermTable.unknownWord || words.numbers[next] >= table.functionWordCount)
  }

  // "Weak prior to her cesarean section": no prior one.
  private func isStillToCome(_ words: NoteWords, _ places: [Int]) -> Bool {
    places.contains { place in
      words.numbers[place] == prior && place + 1 < words.numbers.count && words.numbers[place + 1] == to
        && !places.contains(place + 1)
    }
  }

  // "Metastasis from the breast": the breast is where it comes from, not where it went.
  private func isSource(_ words: NoteWords, _ places: [Int]) -> Bool {
    guard let first = places.first, let last = places.last,
      places.contains(where: { spread.contains(words.numbers[$0]) })
    else { return false }
    return (first...last).contains { words.numbers[$0] == from && !places.contains($0) }
  }

  // "The right knee and left hip" holds no right hip; "the right and left hip" does.
  private func isOfAnotherSide(_ words: NoteWords, _ places: [Int]) -> Bool {
    guard let index = places.firstIndex(where: { sides.side(words.numbers[$0]) != nil }), places.count > 1 else {
      return false
    }
    let own = places[index]
    let part = index + 1 < places.count ? places[index + 1] : places[index - 1]
    // "The right knee and left hip": the knee has its side already.
    if part < own, part > 0, own + 1 < words.numbers.count, !places.contains(own + 1),
      let side = sides.side(words.numbers[part - 1]), side != .bilateral, side != sides.side(words.numbers[own])
    {
      return true
    }
    for place in min(own, part)...max(own, part) where !places.contains(place) {
      guard let side = sides.side(words.numbers[place]), side != sides.side(words.numbers[own]) else { continue }
      if abs(place - own) > 2 { return true }
    }
    return false
  }

  // "Aortic insufficiency and pulmonary hypertension" holds no pulmonary insufficiency; "stenosis and insufficiency of
  // the mitral valve" holds a mitral stenosis.
  private func isJoined(_ words: NoteWords, _ first: Int, _ last: Int) -> Bool {
    var isJoined = false
    for place in first...last {
      if joining.contains(words.numbers[place]) { isJoined = true }
      if linking.contains(words.numbers[place]) { return false }
    }
    return isJoined
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
