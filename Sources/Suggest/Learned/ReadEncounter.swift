package import Codebook
package import Messages

/// What the codebook's terms and rules make of an encounter, before anything learned is weighed.
package struct ReadEncounter: Sendable {
  package var notes: [NormalizedNote]
  package var hits: [BookHit]
  package var verdicts: [Verdict]

  /// What the rules say of a code.
  package struct Verdict: Sendable {
    package var code: CodeID
    /// The rules' own score where they propose the code.
    package var score: Double?
    /// Why they do not, by its number among the causes.
    package var cause: Int?
  }
}

/// A term of the codebook in a note, with a code that it may stand for.
package struct BookHit: Sendable {
  package var term: Int32
  package var code: CodeID
  package var kind: Kind
  package var note: Int32
  package var sentence: Int32
  package var range: TextRange
  /// Words of the term.
  package var words: Int32
  package var distance: Int32
  package var source: TermSource
  /// Whether no longer term covers it.
  package var isLongest: Bool
  package var isNegated: Bool
  package var rank: Int32

  /// How the code comes from the term.
  package enum Kind: Int32, Sendable {
    /// It stands beside the term.
    case said
    /// It is the code above.
    case above
    /// The rules made it of the term and the words around.
    case completed
  }
}

extension ReadEncounter {
  init(_ draft: Draft, in context: CodingContext) {
    notes = context.notes
    hits = []
    verdicts = []
    var seen: Set<Place> = []
    for (index, note) in context.notes.enumerated() {
      let covered = Mention.all(in: note, index: index, words: context.words[index], matches: context.covered[index])
      for mention in context.mentions[index] { add(mention, isLongest: true, context, &seen) }
      for mention in covered { add(mention, isLongest: false, context, &seen) }
    }
    let scoring = context.tables.scores[context.mode]
    for (place, candidate) in draft.candidates.enumerated() {
      hits.append(
        BookHit(candidate.mentions[0], candidate.code, .completed, isLongest: true, context))
      let features = ScoreFeature.features(of: candidate, isFirst: place == 0, in: context)
      let score = scoring?.probability(features) ?? 0.5
      verdicts.append(Verdict(code: candidate.code, score: score))
    }
    let causes = DroppedCandidate.Cause.allCases
    for drop in draft.drops {
      verdicts.append(Verdict(code: drop.code, cause: causes.firstIndex(of: drop.cause)))
    }
  }

  // Two terms of the same words and code are one.
  private struct Place: Hashable {
    var note: Int
    var first: Int
    var last: Int
    var code: CodeID
  }

  private mutating func add(_ mention: Mention, isLongest: Bool, _ context: CodingContext, _ seen: inout Set<Place>) {
    guard context.source(of: mention).namesCondition else { return }
    for code in context.terms.codes(of: mention.match.term) {
      let place = Place(note: mention.note, first: mention.match.first, last: mention.match.last, code: code)
      guard seen.insert(place).inserted else { continue }
      hits.append(BookHit(mention, code, .said, isLongest: isLongest, context))
      if let above = context.book.parent(code) {
        hits.append(BookHit(mention, above, .above, isLongest: isLongest, context))
      }
    }
  }
}

extension BookHit {
  init(_ mention: Mention, _ code: CodeID, _ kind: Kind, isLongest: Bool, _ context: CodingContext) {
    term = Int32(mention.match.term)
    self.code = code
    self.kind = kind
    note = Int32(mention.note)
    sentence = Int32(mention.match.sentence)
    range = mention.range
    words = Int32(mention.match.places.count)
    distance = Int32(mention.match.distance)
    source = context.source(of: mention)
    self.isLongest = isLongest
    switch mention.assertion {
    case .absent, .family, .otherPerson, .hypothetical: isNegated = true
    case .present, .possible, .historical: isNegated = false
    }
    rank = Int32(SectionRole.rank(mention.kind))
  }
}
