internal import Codebook
internal import Messages

/// What is gathered as the numbers that the trees weigh.
extension CandidateGathering {
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
