internal import Codebook
internal import Messages

/// What the codebook's terms and the rules say.
extension CandidateGathering {
  mutating func take(_ read: ReadEncounter) {
    for hit in read.hits { take(hit) }
    for verdict in read.verdicts {
      if verdict.score == nil, places[.book(verdict.code)] == nil { continue }
      let at = place(of: .book(verdict.code))
      if let score = verdict.score { gathered[at].ruleScore = Float(score) }
      if let cause = verdict.cause, gathered[at].ruleCause.isNaN { gathered[at].ruleCause = Float(cause) }
    }
  }

  private mutating func take(_ hit: BookHit) {
    // The code above is of use only where the history has it: a leaf of an older edition.
    if hit.kind == .above {
      guard let place = index.codes.place(of: hit.code), counts.codeNotes[place] > 0 else { return }
    }
    let pair = index.bookPair(hit)
    let notes = pair.map { counts.bookNotes[$0] } ?? 0
    let cases = pair.map { counts.bookCases[$0] } ?? 0
    let share = (Float(cases) + 0.2) / (Float(notes) + 0.8)
    let at = place(of: .book(hit.code))
    gathered[at].bookMentions += 1
    if hit.isNegated { gathered[at].bookNegated += 1 }
    if let known = gathered[at].bookHit, known.term != hit.term { gathered[at].bookTerms += 1 }
    guard
      share > gathered[at].bookShare || (share == gathered[at].bookShare && isBetter(hit, than: gathered[at].bookHit))
    else { return }
    gathered[at].bookShare = share
    gathered[at].bookHit = hit
    gathered[at].bookPair = pair
    gathered[at].bookCovered = cover(of: hit)
  }

  private func isBetter(_ hit: BookHit, than other: BookHit?) -> Bool {
    guard let other else { return true }
    if hit.isLongest != other.isLongest { return hit.isLongest }
    return (hit.words, -hit.distance) > (other.words, -other.distance)
  }

  // How many words more the longest learned term around a hit has; below 0 when there is none.
  private func cover(of hit: BookHit) -> Float {
    let sentence = text.firstSentence[Int(hit.note)] + Int(hit.sentence)
    var most = -1
    for other in live[sentence] where covers(other.hit, hit) { most = max(most, other.words) }
    return most < 0 ? -1 : Float(most) - Float(hit.words)
  }

  private func covers(_ other: TermHit, _ hit: BookHit) -> Bool {
    other.gap <= 2 && text.ranges[Int(other.first)].start <= hit.range.start
      && hit.range.end <= text.ranges[Int(other.last)].end && text.notes[Int(other.first)] == hit.note
  }

  // How far learned terms of the same words, or more, speak for another code.
  func rival(of hit: BookHit, _ code: LearnedCode) -> Float {
    let sentence = text.firstSentence[Int(hit.note)] + Int(hit.sentence)
    var most = Float.nan
    for other in live[sentence] where covers(other.hit, hit) {
      if self.code(other.code) != code, !(most >= other.share) { most = other.share }
    }
    return most
  }
}
