internal import Codebook

/// The candidates of one encounter while they are gathered.
struct CandidateGathering {
  let index: LearnedIndex
  let book: ICD10CM
  let counts: CaseCounts
  let text: StemText
  private(set) var places: [LearnedCode: Int] = [:]
  var gathered: [Gathered] = []
  /// By sentence: the hits of terms that count.
  var live: [[LiveHit]]

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

  /// Where what is gathered of a code stands.
  mutating func place(of code: LearnedCode) -> Int {
    if let known = places[code] { return known }
    places[code] = gathered.count
    gathered.append(Gathered(code: code))
    return gathered.count - 1
  }

  /// The code at a place of the history's list.
  func code(_ place: Int) -> LearnedCode { index.codes.bookID(place).map { .book($0) } ?? .history(place) }
}
