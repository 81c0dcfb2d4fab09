internal import Codebook

/// What the learned terms say.
extension CandidateGathering {
  mutating func take(_ hits: [TermHit]) {
    var readings: [TermReading] = []
    var places: [Int32: Int] = [:]
    for hit in hits { if let hit = liveHit(hit) { live[Int(hit.hit.sentence)].append(hit) } }
    for sentence in live {
      for item in sentence {
        let hit = item.hit
        let covered = cover(of: hit, in: sentence)
        let place: Int
        if let known = places[hit.term] {
          place = known
          if hit.gap < readings[place].hit.gap {
            readings[place].hit = hit
            readings[place].covered = covered
          } else if hit.gap == readings[place].hit.gap {
            readings[place].covered = min(readings[place].covered, covered)
          }
        } else {
          place = readings.count
          places[hit.term] = place
          readings.append(TermReading(hit: hit, covered: covered))
        }
        readings[place].mentions += 1
        if text.negated[Int(hit.first)] { readings[place].negated += 1 }
      }
    }
    for reading in readings { take(reading) }
  }

  private func liveHit(_ hit: TermHit) -> LiveHit? {
    let term = Int(hit.term)
    var best: LiveHit?
    for pair in index.pairs[term] where isLive(pair: Int(pair), term: term) {
      let share = share(of: Int(pair), term, gap: Int(hit.gap))
      if share > best?.share ?? -1 {
        best = LiveHit(
          hit: hit, words: index.terms.wordCount(of: term), share: share, code: Int(index.pairCode[Int(pair)]))
      }
    }
    return best
  }

  private func share(of pair: Int, _ term: Int, gap: Int) -> Float {
    let notes = counts.termNotes[term][gap]
    return notes <= 0 ? 0.25 : (Float(counts.pairCases[pair][gap]) + 0.3) / (Float(notes) + 0.6)
  }

  func isLive(pair: Int, term: Int) -> Bool {
    if index.pairIsMarked[pair] { return counts.pairMarked[pair] >= counts.minimumMarked }
    return CandidateReader.isPhrase(cases: counts.pairCases[pair][0], notes: counts.termNotes[term][0])
  }

  // How many words more the longest term around a hit has.
  private func cover(of hit: TermHit, in sentence: [LiveHit]) -> Float {
    let words = index.terms.wordCount(of: Int(hit.term))
    var most = words
    for other in sentence where covers(other.hit, hit) { most = max(most, other.words) }
    return Float(most - words)
  }

  func covers(_ other: TermHit, _ hit: TermHit) -> Bool {
    other.first <= hit.first && hit.last <= other.last && other.gap <= 2
  }

  // How far a longer term around a hit speaks for another code.
  func coverShare(of hit: TermHit, _ code: LearnedCode) -> Float {
    let words = index.terms.wordCount(of: Int(hit.term))
    var most = Float.nan
    for other in live[Int(hit.sentence)] where other.words > words && covers(other.hit, hit) {
      if self.code(other.code) != code, !(most >= other.share) { most = other.share }
    }
    return most
  }

  private mutating func take(_ reading: TermReading) {
    let term = Int(reading.hit.term)
    let gap = Int(reading.hit.gap)
    var shares: [(pair: Int, share: Float)] = []
    for pair in index.pairs[term] where isLive(pair: Int(pair), term: term) {
      shares.append((Int(pair), share(of: Int(pair), term, gap: gap)))
    }
    for (pair, share) in shares {
      let rival = shares.reduce(Float(0)) { $1.pair == pair ? $0 : max($0, $1.share) }
      add(reading, pair: pair, share: share, rival: rival)
    }
  }

  private mutating func add(_ reading: TermReading, pair: Int, share: Float, rival: Float) {
    let place = Int(index.pairCode[pair])
    let at = self.place(of: code(place))
    let words = Float(index.terms.wordCount(of: Int(reading.hit.term)))
    gathered[at].terms += 1
    gathered[at].longest = max(gathered[at].longest, words)
    gathered[at].noneShare *= 1 - share
    if reading.hit.gap == 0, !(gathered[at].contiguous >= share) { gathered[at].contiguous = share }
    let isBetter =
      share > gathered[at].share
      || (share == gathered[at].share && words > Float(gathered[at].reading.map { wordCount($0) } ?? 0))
    guard isBetter else { return }
    gathered[at].share = share
    gathered[at].pair = pair
    gathered[at].reading = reading
    gathered[at].rival = rival
  }

  private func wordCount(_ reading: TermReading) -> Int { index.terms.wordCount(of: Int(reading.hit.term)) }
}
