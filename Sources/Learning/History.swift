internal import Codebook
internal import Messages
internal import Suggest

/// A coded history with its terms gathered and its cases counted.
struct History {
  let cases: [CodedCase]
  /// By case: its words, as the index has them.
  private(set) var texts: [StemText] = []
  /// By case: where the learned terms stand.
  private(set) var hits: [[TermHit]] = []
  /// By case: places of its codes in the index's list.
  private(set) var codes: [Set<Int>] = []
  private(set) var optionalCodes: [Set<Int>] = []
  private(set) var index: LearnedIndex
  private(set) var counter: CaseCounter
  let rows: LearnedCodes
  let marked: MarkedTerms
  /// By case: the rows of terms that were marked in it for their code.
  let markedRows: [[Int]]
  let minimumNotes: Int
  let wordNotes: [String: Int]

  init(_ cases: [CodedCase], book: ICD10CM, terms table: TermTable, functionWords: [String], minimumNotes: Int) {
    self.cases = cases
    self.minimumNotes = minimumNotes
    var vocabulary = StemVocabulary(language: table.language, functionWords: functionWords)
    let texts = cases.map { StemText($0.notes, adding: &vocabulary) }
    var marked = MarkedTerms()
    for (coded, text) in zip(cases, texts) { marked.add(coded, text) }
    marked.takeParts()
    WholeNotePhrases.add(cases, texts, to: &marked)
    self.marked = marked
    var rows = LearnedCodes(language: table.language, noteCount: cases.count)
    rows.codes = HistoryRows.codes(of: cases, book)
    wordNotes = HistoryRows.wordNotes(texts, vocabulary)
    let terms = HistoryRows.terms(marked, rows.codes)
    rows.terms = terms.map(\.term)
    var markedRows: [[Int]] = Array(repeating: [], count: cases.count)
    for (row, term) in terms.enumerated() { for coded in term.cases { markedRows[coded].append(row) } }
    self.markedRows = markedRows
    rows.bookTerms = HistoryRows.bookTerms(cases, rows.codes, book, table)
    rows.words = HistoryRows.words(of: rows.terms, table.language, wordNotes)
    rows.words += HistoryRows.otherWords(rows.words, vocabulary, texts, cases, wordNotes)
    self.rows = rows
    index = LearnedIndex(rows, book: book, table: table, functionWords: functionWords)
    counter = CaseCounter(index: index, bookPairs: rows.bookTerms.count, minimum: minimumNotes)
  }

  /// Looks the terms up in all cases and counts.
  mutating func count() {
    let places = HistoryRows.places(of: rows.codes)
    for (number, coded) in cases.enumerated() {
      let text = StemText(coded.notes, vocabulary: index.vocabulary)
      let hits = index.terms.hits(in: text, wordCount: index.vocabulary.count)
      let named = coded.codes.map { (CodeName(system: $0.system, code: $0.code), $0.isOptional) }
      codes.append(Set(named.filter { !$0.1 }.compactMap { places[$0.0] }))
      optionalCodes.append(Set(named.filter { $0.1 }.compactMap { places[$0.0] }))
      counter.add(counted(number, hits))
      self.hits.append(hits)
      texts.append(text)
    }
  }

  private func counted(_ number: Int, _ hits: [TermHit]) -> CountedCase {
    var counted = CountedCase(
      fold: CaseCounter.fold(of: cases[number].id), codes: codes[number], gaps: [], occurrences: [], markedPairs: [],
      bookPairs: [], offered: [])
    var gaps: Set<[Int]> = []
    var occurrences: [Int: (all: Int, marked: Int)] = [:]
    let markedPlaces = marked.places[number]
    for hit in hits {
      gaps.insert([Int(hit.term), Int(hit.gap)])
      let isMarked = markedPlaces.contains(MarkedTerms.Place(first: hit.first, last: hit.last))
      let known = occurrences[Int(hit.term)] ?? (0, 0)
      occurrences[Int(hit.term)] = (known.all + 1, known.marked + (isMarked ? 1 : 0))
    }
    counted.gaps = gaps.map { ($0[0], $0[1]) }
    counted.occurrences = occurrences.map { ($0.key, $0.value.all, $0.value.marked) }
    counted.markedPairs = markedRows[number]
    countBook(number, &counted)
    return counted
  }

  private func countBook(_ number: Int, _ counted: inout CountedCase) {
    var seen: Set<Int> = []
    for mode in cases[number].reads.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      for hit in cases[number].reads[mode]?.hits ?? [] {
        guard let place = index.codes.place(of: hit.code) else { continue }
        if hit.kind != .above { counted.offered.insert(place) }
        guard let pair = index.bookPair(hit), seen.insert(pair).inserted else { continue }
        counted.bookPairs.append((pair, place))
      }
    }
  }
}
