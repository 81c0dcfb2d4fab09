import Codebook
import Messages

/// Settles which of the terms found in a sentence stand: the longer, the closer, the better trusted.
struct MatchContest {
  let table: TermTable
  let sides: SideWords

  /// Sorts the terms found in one sentence into those kept, by place, and those that others cover or beat.
  func settle(_ found: [TermMatch], _ words: NoteWords, into matches: inout TermMatcher.Matches) {
    guard found.count > 1 else {
      matches.kept += found
      return
    }
    var kept: [TermMatch] = []
    for (index, match) in found.enumerated() {
      let beaten = found.enumerated().contains { other, rival in
        other != index && beats(rival, match, words)
      }
      if beaten { matches.covered.append(match) } else { kept.append(match) }
    }
    matches.kept += kept.sorted { ($0.first, $0.last, $0.term) < ($1.first, $1.last, $1.term) }
  }

  // The more trusted source wins over another for the same words; a longer term wins over one inside it.
  private func beats(_ rival: TermMatch, _ match: TermMatch, _ words: NoteWords) -> Bool {
    let rivalSource = table.terms[rival.term].source
    let source = table.terms[match.term].source
    // The tobacco table is read by its rows, not by the length of its phrases.
    if source == TermSource.tobacco.rawValue { return false }
    guard group(rivalSource) == group(source) else { return false }
    if rival.covers(match) { return rival.distance <= 1 || rival.distance <= match.distance }
    if namesMore(rival, match, words) { return true }
    guard rival.places == match.places else { return false }
    if rival.distance != match.distance { return rival.distance < match.distance }
    if rivalSource != source { return rivalSource < source }
    return false
  }

  // "Chronic serous otitis media" says more than "left ... otitis media": the side is found by completion.
  private func namesMore(_ rival: TermMatch, _ match: TermMatch, _ words: NoteWords) -> Bool {
    guard match.distance > 0, rival.distance == 0, rival.places.count >= match.places.count else { return false }
    let unsided = match.places.filter { sides.side(words.numbers[$0]) == nil }
    return unsided.count < match.places.count && unsided.allSatisfy(rival.places.contains)
  }

  // Conditions compete with conditions; a drug name or an allergen does not silence one.
  private func group(_ source: UInt8) -> Int {
    TermSource(rawValue: source)?.namesCondition == true ? 0 : Int(source)
  }
}
