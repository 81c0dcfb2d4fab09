package import Codebook
internal import Messages

/// Gathers the candidates of an encounter and what is known of each.
package struct CandidateReader: Sendable {
  private let index: LearnedIndex
  private let book: ICD10CM

  package init(index: LearnedIndex, book: ICD10CM) {
    self.index = index
    self.book = book
  }

  /// Less than this many notes, or this share of them, make no term of a word that stands beside a code in whole notes.
  package static let wholeNoteCases: Int32 = 2
  package static let wholeNoteShare: Float = 0.3

  /// Whether a phrase of whole notes, or a part of marked terms, says enough of its code to be a term.
  package static func isPhrase(_ term: LearnedCodes.Term) -> Bool {
    isPhrase(cases: term.cases.counts[0], notes: term.notes.counts[0])
  }

  static func isPhrase(cases: Int32, notes: Int32) -> Bool {
    cases >= wholeNoteCases && Float(cases) >= wholeNoteShare * Float(notes + 1)
  }

  /// - Parameter counts: the cases behind terms and codes; while learning, those of other notes alone.
  package func candidates(
    of read: ReadEncounter, text: StemText, hits: [TermHit], counts: CaseCounts
  ) -> [LearnedCandidate] {
    var gathering = CandidateGathering(index: index, book: book, counts: counts, text: text)
    gathering.take(hits)
    gathering.take(read)
    return gathering.candidates()
  }
}

/// The candidates of one encounter while they are gathered.
struct CandidateGathering {
  let index: LearnedIndex
  let book: ICD10CM
  let counts: CaseCounts
  let text: StemText
  private var places: [LearnedCode: Int] = [:]
  private var gathered: [Gathered] = []
  // By sentence: the hits of terms that count.
  private var live: [[LiveHit]]

  /// A hit of a term that counts, with what speaks most for one of its codes.
  struct LiveHit {
    var hit: TermHit
    var words: Int
    var share: Float
    /// Place of that code in the history's list.
    var code: Int
  }

  /// What is gathered of one code.
  struct Gathered {
    var code: LearnedCode
    var share: Float = -1
    var pair = -1
    var reading: TermReading?
    var rival: Float = 0
    var terms: Float = 0
    var contiguous: Float = .nan
    var longest: Float = 0
    var noneShare: Float = 1
    var bookShare: Float = -1
    var bookHit: BookHit?
    var bookPair: Int?
    var bookCovered: Float = 0
    var bookTerms: Float = 0
    var bookMentions: Float = 0
    var bookNegated: Float = 0
    var ruleScore: Float = .nan
    var ruleCause: Float = .nan
  }

  /// One learned term in the encounter, at its narrowest gap.
  struct TermReading {
    var hit: TermHit
    var mentions: Float = 0
    var negated: Float = 0
    /// Words that the longest term around it has more.
    var covered: Float = 0
  }

  init(index: LearnedIndex, book: ICD10CM, counts: CaseCounts, text: StemText) {
    self.index = index
    self.book = book
    self.counts = counts
    self.text = text
    live = Array(repeating: [], count: text.sentences.count)
  }

  // MARK: - Learned terms

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

  private func isLive(pair: Int, term: Int) -> Bool {
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

  private func covers(_ other: TermHit, _ hit: TermHit) -> Bool {
    other.first <= hit.first && hit.last <= other.last && other.gap <= 2
  }

  // How far a longer term around a hit speaks for another code.
  private func coverShare(of hit: TermHit, _ code: LearnedCode) -> Float {
    let words = index.terms.wordCount(of: Int(hit.term))
    var most = Float.nan
    for other in live[Int(hit.sentence)] where other.words > words && covers(other.hit, hit) {
      if self.code(other.code) != code, !(most >= other.share) { most = other.share }
    }
    return most
  }

  private func code(_ place: Int) -> LearnedCode { index.codes.bookID(place).map { .book($0) } ?? .history(place) }

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

  private mutating func place(of code: LearnedCode) -> Int {
    if let known = places[code] { return known }
    places[code] = gathered.count
    gathered.append(Gathered(code: code))
    return gathered.count - 1
  }

  // MARK: - The codebook's terms and the rules

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
  private func rival(of hit: BookHit, _ code: LearnedCode) -> Float {
    let sentence = text.firstSentence[Int(hit.note)] + Int(hit.sentence)
    var most = Float.nan
    for other in live[sentence] where covers(other.hit, hit) {
      if self.code(other.code) != code, !(most >= other.share) { most = other.share }
    }
    return most
  }

  // MARK: - Features

  func candidates() -> [LearnedCandidate] {
    let kept = gathered.filter { $0.share >= 0.05 || $0.bookShare >= 0.1 || !$0.ruleScore.isNaN }
    var categories: [Int32: (count: Float, best: Float, second: Float)] = [:]
    for item in kept {
      let strength = max(item.share, item.bookShare)
      var category = categories[self.category(of: item.code)] ?? (0, -1, -1)
      category.count += 1
      if strength > category.best {
        category.second = category.best
        category.best = strength
      } else {
        category.second = max(category.second, strength)
      }
      categories[self.category(of: item.code)] = category
    }
    return kept.map { item in
      var candidate = LearnedCandidate(code: item.code, features: FeatureVector(), bookHit: item.bookHit)
      if item.pair >= 0 {
        candidate.pair = item.pair
        candidate.hit = item.reading?.hit
      }
      fillTerm(item, &candidate.features)
      fillBook(item, &candidate.features)
      fillCode(item.code, &candidate.features)
      candidate.features[.ruleScore] = item.ruleScore
      candidate.features[.ruleCause] = item.ruleCause
      if let category = categories[category(of: item.code)] {
        let strength = max(item.share, item.bookShare)
        candidate.features[.categoryCandidates] = category.count
        candidate.features[.categoryLead] = strength - (strength == category.best ? category.second : category.best)
      }
      return candidate
    }
  }

  // A code outside the history's list has the number of the edition's category, moved out of the way of the list's.
  private func category(of code: LearnedCode) -> Int32 {
    switch code {
    case .history(let place): return index.codes.categories[place]
    case .book(let id):
      if let place = index.codes.place(of: id) { return index.codes.categories[place] }
      return index.codes.category(of: book.code(book.category(id))) ?? book.category(id) + 100_000
    }
  }

  private func fillTerm(_ item: Gathered, _ features: inout FeatureVector) {
    guard let reading = item.reading else { return }
    let term = Int(reading.hit.term)
    let gap = Int(reading.hit.gap)
    features[.termShare] = item.share
    features[.termGap] = Float(gap)
    features[.termNotes] = Float(counts.termNotes[term][gap])
    features[.termCases] = Float(counts.pairCases[item.pair][gap])
    var cases = SIMD4<Int32>.zero
    for pair in index.pairs[term] where isLive(pair: Int(pair), term: term) { cases &+= counts.pairCases[Int(pair)] }
    features[.termCodeShare] = Float(counts.pairCases[item.pair].wrappedSum()) / max(1, Float(cases.wrappedSum()))
    features[.termCodes] = Float(index.pairs[term].count { isLive(pair: Int($0), term: term) })
    features[.termWords] = Float(index.terms.wordCount(of: term))
    features[.termLetters] = Float(index.terms.letters[term])
    features[.termCovered] = reading.covered
    features[.termNegated] = reading.negated / reading.mentions
    if index.pairIsMarked[item.pair] {
      features[.termMarkedNotes] = Float(counts.termMarkedNotes[term])
      features[.termMarked] = (Float(counts.termMarked[term]) + 0.5) / (Float(counts.termOccurrences[term]) + 1)
    }
    features[.termMentions] = reading.mentions
    features[.termPosition] = Float(reading.hit.first) / Float(max(1, text.stems.count))
    features[.termWordNotes] = Float(index.wordNotes[Int(index.terms.rarest(of: term))])
    features[.termSection] = Float(text.ranks[Int(reading.hit.sentence)])
    features[.termTitle] = index.titleShare[item.pair]
    features[.termCoverShare] = coverShare(of: reading.hit, item.code)
    let words = Int(reading.hit.first)...Int(reading.hit.last)
    features[.termRepaired] = words.contains { text.repaired[$0] } ? 1 : 0
    features[.terms] = item.terms
    features[.termsContiguous] = item.contiguous
    features[.termsLongest] = item.longest
    features[.termsAny] = 1 - item.noneShare
    features[.termsRival] = item.rival - item.share
  }

  private func fillBook(_ item: Gathered, _ features: inout FeatureVector) {
    guard let hit = item.bookHit else { return }
    features[.bookShare] = item.bookShare
    features[.bookNotes] = Float(item.bookPair.map { counts.bookNotes[$0] } ?? 0)
    features[.bookCases] = Float(item.bookPair.map { counts.bookCases[$0] } ?? 0)
    features[.bookWords] = Float(hit.words)
    features[.bookDistance] = Float(hit.distance)
    features[.bookSource] = Float(hit.source.rawValue)
    features[.bookKind] = Float(hit.kind.rawValue)
    features[.bookLongest] = hit.isLongest ? 1 : 0
    features[.bookCovered] = item.bookCovered
    features[.bookNegated] = item.bookNegated / item.bookMentions
    features[.bookMentions] = item.bookMentions
    features[.bookLetters] = Float(hit.range.count)
    features[.bookPosition] = Float(hit.range.start)
    features[.bookSection] = Float(hit.rank)
    features[.bookTerms] = item.bookTerms
    features[.bookRival] = rival(of: hit, item.code)
  }

  private func fillCode(_ code: LearnedCode, _ features: inout FeatureVector) {
    var place: Int?
    let text: String
    switch code {
    case .history(let at):
      place = at
      text = index.codes.codes[at].code
    case .book(let id):
      place = index.codes.place(of: id)
      text = book.code(id)
    }
    features[.codeNotes] = Float(place.map { counts.codeNotes[$0] } ?? 0)
    let offered = place.map { (counts.codeOffered[$0], counts.codeRight[$0]) } ?? (0, 0)
    features[.codeOfferedShare] = (Float(offered.1) + 0.2) / (Float(offered.0) + 0.8)
    let inCategory = index.codes.categoryCounts(category(of: code), counts)
    features[.categoryOfferedShare] = (Float(inCategory.right) + 0.2) / (Float(inCategory.offered) + 0.8)
    features[.categoryNotes] = Float(inCategory.notes)
    features[.codeLength] = Float(text.utf8.count)
    features[.chapter] = Float(text.utf8.first ?? 0) - 48
    features[.noteLength] = Float(self.text.stems.count)
  }
}
