package import Codebook
internal import Messages

/// A learned file made ready for look-up in notes of one edition.
package struct LearnedIndex: Sendable {
  package let vocabulary: StemVocabulary
  package private(set) var terms = TermList()
  /// By row of ``LearnedCodes/terms``: its term and its code.
  package private(set) var pairTerm: [Int32] = []
  package private(set) var pairCode: [Int32] = []
  /// By row: whether people marked the words, or the term is known from whole notes.
  package private(set) var pairIsMarked: [Bool] = []
  /// By term: its rows.
  package private(set) var pairs: [[Int32]] = []
  package let codes: CodeList
  /// Rows of ``LearnedCodes/bookTerms`` by term and code.
  private var bookPairs: [BookKey: Int32] = [:]
  package private(set) var counts: CaseCounts
  /// By word: the notes that hold it.
  package private(set) var wordNotes: [Int32]
  /// By row: the share of the term's words that the code's title, or its category's, has; not a number without a title.
  package private(set) var titleShare: [Float] = []

  package struct BookKey: Hashable, Sendable {
    var term: Int32
    var code: Int32
  }

  /// - Parameters:
  ///   - learned: what was learned.
  ///   - table: the terms of the edition, in the same language.
  ///   - functionWords: words passed over in terms: `function-words.txt` of the language.
  package init(_ learned: LearnedCodes, book: ICD10CM, table: TermTable, functionWords: [String]) {
    var vocabulary = StemVocabulary(language: learned.language, functionWords: functionWords)
    codes = CodeList(learned.codes, book: book)
    var notesOfWord: [Int32: Int32] = [:]
    for word in learned.words { notesOfWord[vocabulary.add(typed: word.word)] = Int32(word.notes) }
    var stems: [[Int32]] = []
    for term in learned.terms {
      stems.append(Self.stems(of: term.text, &vocabulary))
    }
    vocabulary.setTargets(Set(stems.joined()).sorted())
    self.vocabulary = vocabulary
    wordNotes = (0..<Int32(vocabulary.count)).map { notesOfWord[$0] ?? 1 }
    counts = CaseCounts(
      terms: Set(stems).count, pairs: learned.terms.count, bookPairs: learned.bookTerms.count, codes: codes.count)
    counts.noteCount = Int32(learned.noteCount)
    addPairs(learned, stems)
    terms.file(by: wordNotes)
    addBookTerms(learned, table)
    titleShare = shares(ofTitles: book)
    for (index, code) in learned.codes.enumerated() {
      counts.codeNotes[index] = max(counts.codeNotes[index], Int32(code.notes))
      counts.codeOffered[index] = Int32(code.offered)
      counts.codeRight[index] = Int32(code.right)
    }
  }

  // The content words of a term; a term of function words alone has none and is never found.
  private static func stems(of text: String, _ vocabulary: inout StemVocabulary) -> [Int32] {
    let numbers = WordScanner.words(in: text).map { vocabulary.add(typed: text.utf8Text($0)) }
    return numbers.filter { $0 >= vocabulary.functionWordCount }
  }

  private mutating func addPairs(_ learned: LearnedCodes, _ stems: [[Int32]]) {
    var numbers: [[Int32]: Int32] = [:]
    for (row, term) in learned.terms.enumerated() {
      let number = numbers[stems[row]] ?? terms.add(stems[row], letters: term.text.utf8.count)
      numbers[stems[row]] = number
      if Int(number) == pairs.count { pairs.append([]) }
      pairs[Int(number)].append(Int32(row))
      pairTerm.append(number)
      pairCode.append(Int32(term.code))
      pairIsMarked.append(term.marked != nil)
      counts.pairCases[row] = term.cases.counts
      // A person who adds a row of a term need not see to the row of its code.
      counts.codeNotes[term.code] = max(counts.codeNotes[term.code], term.cases.counts.max())
      counts.termNotes[Int(number)].replace(
        with: term.notes.counts, where: term.notes.counts .> counts.termNotes[Int(number)])
      if let marked = term.marked {
        counts.pairMarked[row] = 1
        counts.termMarkedNotes[Int(number)] = Int32(marked.notes)
        counts.termMarked[Int(number)] = Int32(marked.marked)
        counts.termOccurrences[Int(number)] = Int32(marked.occurrences)
      }
    }
  }

  private func shares(ofTitles book: ICD10CM) -> [Float] {
    var titles: [CodeID: Set<Int32>] = [:]
    return pairTerm.indices.map { pair in
      guard let code = codes.bookID(Int(pairCode[pair])) else { return .nan }
      let words = terms.words(of: Int(pairTerm[pair]))
      let title = titles[code] ?? titleWords(of: code, book)
      titles[code] = title
      return words.isEmpty ? .nan : Float(words.count { title.contains($0) }) / Float(words.count)
    }
  }

  private func titleWords(of code: CodeID, _ book: ICD10CM) -> Set<Int32> {
    let title = book.title(code) + " " + book.title(book.category(code))
    return Set(WordScanner.words(in: title).map { vocabulary.number(typed: title.utf8Text($0)) })
  }

  private mutating func addBookTerms(_ learned: LearnedCodes, _ table: TermTable) {
    for (row, entry) in learned.bookTerms.enumerated() {
      counts.bookNotes[row] = Int32(entry.notes)
      counts.bookCases[row] = Int32(entry.cases)
      guard let code = codes.bookID(entry.code) else { continue }
      for term in table.terms(withText: entry.text) {
        bookPairs[BookKey(term: term, code: code)] = Int32(row)
      }
    }
  }

  /// The row of a codebook's term with a code; `nil` when the history does not have it.
  package func bookPair(_ hit: BookHit) -> Int? {
    bookPairs[BookKey(term: hit.term, code: hit.code)].map { Int($0) }
  }
}

extension TermTable {
  /// The terms that have exactly this text.
  func terms(withText text: String) -> [Int32] {
    var found: [Int32] = []
    for range in WordScanner.words(in: text) {
      let word = word(typed: text.utf8Text(range))
      guard word != Self.unknownWord, word >= functionWordCount else { continue }
      for filed in Int(filedStart[Int(word)])..<Int(filedStart[Int(word) + 1]) {
        let term = Int(self.filed[filed].term)
        if isText(text, of: term), !found.contains(Int32(term)) { found.append(Int32(term)) }
      }
    }
    return found
  }
}
