/// How often terms and codes met in notes, in arrays by their numbers in a ``LearnedIndex``.
package struct CaseCounts: Sendable {
  package var noteCount: Int32 = 0
  /// A term counts for a code when it was marked for it in so many notes.
  package var minimumMarked: Int32 = 1
  /// By term: the notes that hold it, by gap.
  package var termNotes: [SIMD4<Int32>]
  package var termMarkedNotes: [Int32]
  package var termMarked: [Int32]
  package var termOccurrences: [Int32]
  /// By pair of term and code: the notes that hold the term and have the code, by gap.
  package var pairCases: [SIMD4<Int32>]
  /// By pair: the notes in which the term was marked for the code.
  package var pairMarked: [Int32]
  package var bookNotes: [Int32]
  package var bookCases: [Int32]
  package var codeNotes: [Int32]
  package var codeOffered: [Int32]
  package var codeRight: [Int32]

  package init(terms: Int, pairs: Int, bookPairs: Int, codes: Int) {
    termNotes = Array(repeating: .zero, count: terms)
    termMarkedNotes = Array(repeating: 0, count: terms)
    termMarked = termMarkedNotes
    termOccurrences = termMarkedNotes
    pairCases = Array(repeating: .zero, count: pairs)
    pairMarked = Array(repeating: 0, count: pairs)
    bookNotes = Array(repeating: 0, count: bookPairs)
    bookCases = bookNotes
    codeNotes = Array(repeating: 0, count: codes)
    codeOffered = codeNotes
    codeRight = codeNotes
  }

  /// The counts without those of some of the notes.
  package func less(_ other: CaseCounts) -> CaseCounts {
    var rest = self
    rest.noteCount &-= other.noteCount
    for index in termNotes.indices {
      rest.termNotes[index] &-= other.termNotes[index]
      rest.termMarkedNotes[index] &-= other.termMarkedNotes[index]
      rest.termMarked[index] &-= other.termMarked[index]
      rest.termOccurrences[index] &-= other.termOccurrences[index]
    }
    for index in pairCases.indices {
      rest.pairCases[index] &-= other.pairCases[index]
      rest.pairMarked[index] &-= other.pairMarked[index]
    }
    for index in bookNotes.indices {
      rest.bookNotes[index] &-= other.bookNotes[index]
      rest.bookCases[index] &-= other.bookCases[index]
    }
    for index in codeNotes.indices {
      rest.codeNotes[index] &-= other.codeNotes[index]
      rest.codeOffered[index] &-= other.codeOffered[index]
      rest.codeRight[index] &-= other.codeRight[index]
    }
    return rest
  }
}
