internal import Codebook
internal import Suggest

/// Counts cases by fold, so that a case can be read with what the other folds teach.
///
/// Whoever counts a case among those that its own features come from lets the weights read the answer from the counts.
struct CaseCounter {
  static let folds = 10

  let index: LearnedIndex
  private(set) var all: CaseCounts
  private(set) var byFold: [CaseCounts]

  init(index: LearnedIndex, bookPairs: Int, minimum: Int) {
    self.index = index
    var empty = CaseCounts(
      terms: index.terms.count, pairs: index.pairTerm.count, bookPairs: bookPairs, codes: index.codes.count)
    empty.minimumMarked = Int32(minimum)
    all = empty
    byFold = Array(repeating: empty, count: Self.folds)
  }

  /// The fold of a case: by its id alone, so that a case stays in it when others come.
  static func fold(of id: String) -> Int {
    let hash = id.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return Int((hash ^ (hash >> 31)) % UInt64(folds))
  }

  /// Counts a case.
  mutating func add(_ coded: CountedCase) {
    count(coded, into: &all)
    count(coded, into: &byFold[coded.fold])
  }

  private func count(_ coded: CountedCase, into counts: inout CaseCounts) {
    counts.noteCount += 1
    for code in coded.codes { counts.codeNotes[code] += 1 }
    for (term, gap) in coded.gaps {
      counts.termNotes[term][gap] += 1
      for pair in index.pairs[term] where coded.codes.contains(Int(index.pairCode[Int(pair)])) {
        counts.pairCases[Int(pair)][gap] += 1
      }
    }
    for (term, occurrences, marked) in coded.occurrences {
      counts.termOccurrences[term] += Int32(occurrences)
      counts.termMarked[term] += Int32(marked)
      if marked > 0 { counts.termMarkedNotes[term] += 1 }
    }
    for pair in coded.markedPairs { counts.pairMarked[pair] += 1 }
    for pair in coded.bookPairs {
      counts.bookNotes[pair.number] += 1
      if coded.codes.contains(pair.code) { counts.bookCases[pair.number] += 1 }
    }
    for code in coded.offered {
      counts.codeOffered[code] += 1
      if coded.codes.contains(code) { counts.codeRight[code] += 1 }
    }
  }
}

/// What is counted of one case.
struct CountedCase {
  var fold: Int
  /// Places in the list of codes.
  var codes: Set<Int>
  /// By term: every gap at which the case holds it.
  var gaps: [(term: Int, gap: Int)]
  var occurrences: [(term: Int, occurrences: Int, marked: Int)]
  var markedPairs: [Int]
  var bookPairs: [(number: Int, code: Int)]
  /// Codes that a term of the codebook offered.
  var offered: Set<Int>
}
