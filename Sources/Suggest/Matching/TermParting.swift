import Codebook

/// Tells whether words that could make a term belong to different things where they stand.
struct TermParting {
  private let table: TermTable
  private let sides: SideWords
  /// Words that turn what follows into its absence.
  private let negating: WordMarks
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

  init(table: TermTable, sides: SideWords) {
    self.table = table
    self.sides = sides
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
  }

  /// Whether the words say of different things, or of another thing, what the term says of one.
  ///
  /// - Parameters:
  ///   - places: those of the term's words, in its order.
  ///   - sorted: the same in the order of the text.
  func parts(_ words: NoteWords, _ places: [Int], _ sorted: [Int]) -> Bool {
    isOfAnotherNoun(words, places, sorted) || isOfAnotherSide(words, places) || isStillToCome(words, places)
      || isSource(words, sorted)
  }

  // "Severe depression without psychotic features" holds no psychotic depression, "non-bloody emesis" no bloody one.
  func isNegatedInside(_ words: NoteWords, _ first: Int, _ last: Int, _ places: [Int]) -> Bool {
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
  func isJoined(_ words: NoteWords, _ first: Int, _ last: Int) -> Bool {
    var isJoined = false
    for place in first...last {
      if joining.contains(words.numbers[place]) { isJoined = true }
      if linking.contains(words.numbers[place]) { return false }
    }
    return isJoined
  }
}
