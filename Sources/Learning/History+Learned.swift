internal import Codebook
internal import Suggest

/// The learned file of a history.
extension History {
  /// The rows with their counts.
  func learned(weights: [LearnedCodes.Weights]) -> LearnedCodes {
    var learned = rows
    let counts = counter.all
    for place in learned.codes.indices {
      learned.codes[place].notes = Int(counts.codeNotes[place])
      learned.codes[place].offered = Int(counts.codeOffered[place])
      learned.codes[place].right = Int(counts.codeRight[place])
    }
    for row in learned.terms.indices { fill(&learned.terms[row], row, counts) }
    for row in learned.bookTerms.indices {
      learned.bookTerms[row].notes = Int(counts.bookNotes[row])
      learned.bookTerms[row].cases = Int(counts.bookCases[row])
    }
    learned.weights = weights
    return protected(learned)
  }

  private func fill(_ term: inout LearnedCodes.Term, _ row: Int, _ counts: CaseCounts) {
    let number = Int(index.pairTerm[row])
    term.cases = Gaps(counts.pairCases[row])
    term.notes = Gaps(counts.termNotes[number])
    if term.marked != nil {
      term.marked = LearnedCodes.Marked(
        notes: Int(counts.termMarkedNotes[number]), marked: Int(counts.termMarked[number]),
        occurrences: Int(counts.termOccurrences[number]))
    }
  }

  // Leaves out phrases that say too little of their code, and terms and codes that fewer notes stand behind than asked.
  private func protected(_ learned: LearnedCodes) -> LearnedCodes {
    var kept = learned
    kept.terms = learned.terms.enumerated().filter { row, term in
      term.marked == nil
        ? Int(term.cases.counts.wrappedSum()) >= minimumNotes && CandidateReader.isPhrase(term)
        : Int(counter.all.pairMarked[row]) >= minimumNotes
    }.map(\.element)
    guard minimumNotes > 1 else { return kept }
    let words = Set(HistoryRows.words(of: kept.terms, learned.language, wordNotes))
    kept.words = learned.words.filter(words.contains)
    for place in kept.codes.indices where kept.codes[place].notes < minimumNotes { kept.codes[place].notes = 0 }
    return kept.compact()
  }
}
