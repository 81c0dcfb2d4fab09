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
  private var rows: LearnedCodes
  private let table: TermTable
  private let marked: MarkedTerms
  /// By case: the rows of terms that were marked in it for their code.
  private let markedRows: [[Int]]
  private let minimumNotes: Int
  private let wordNotes: [String: Int]

  init(_ cases: [CodedCase], book: ICD10CM, terms table: TermTable, functionWords: [String], minimumNotes: Int) {
    self.cases = cases
    self.table = table
    self.minimumNotes = minimumNotes
    var vocabulary = StemVocabulary(language: table.language, functionWords: functionWords)
    let texts = cases.map { StemText($0.notes, adding: &vocabulary) }
    var marked = MarkedTerms()
    for (coded, text) in zip(cases, texts) { marked.add(coded, text) }
    marked.takeParts()
    WholeNotePhrases.add(cases, texts, to: &marked)
    self.marked = marked
    var rows = LearnedCodes(language: table.language, noteCount: cases.count)
    rows.codes = Self.codes(of: cases, book)
    wordNotes = Self.wordNotes(texts, vocabulary)
    let terms = Self.terms(marked, rows.codes)
    rows.terms = terms.map(\.term)
    var markedRows: [[Int]] = Array(repeating: [], count: cases.count)
    for (row, term) in terms.enumerated() { for coded in term.cases { markedRows[coded].append(row) } }
    self.markedRows = markedRows
    rows.bookTerms = Self.bookTerms(cases, rows.codes, book, table)
    rows.words = Self.words(of: rows.terms, table.language, wordNotes)
    rows.words += Self.otherWords(rows.words, vocabulary, texts, cases, wordNotes)
    self.rows = rows
    index = LearnedIndex(rows, book: book, table: table, functionWords: functionWords)
    counter = CaseCounter(index: index, bookPairs: rows.bookTerms.count, minimum: minimumNotes)
  }

  // MARK: - Rows, without counts

  // Every code that people gave or that the codebook offered.
  private static func codes(of cases: [CodedCase], _ book: ICD10CM) -> [LearnedCodes.Code] {
    var names: Set<CodeName> = []
    for coded in cases {
      for code in coded.codes { names.insert(CodeName(system: code.system, code: code.code)) }
      for read in coded.reads.values {
        for hit in read.hits where hit.kind != .above {
          names.insert(CodeName(system: .icd10cm, code: book.code(hit.code)))
        }
      }
    }
    return names.sorted().map { LearnedCodes.Code(system: $0.system, code: $0.code) }
  }

  // A row for each term and code, with the cases in which the term was marked for it.
  private static func terms(
    _ marked: MarkedTerms, _ codes: [LearnedCodes.Code]
  ) -> [(term: LearnedCodes.Term, cases: Set<Int>)] {
    let places = places(of: codes)
    var rows: [(term: LearnedCodes.Term, cases: Set<Int>)] = []
    for term in marked.terms.values {
      let form = term.forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
      for (code, cases) in term.codes {
        guard let place = places[code] else { continue }
        let isMarked = term.isMarked ? LearnedCodes.Marked(notes: 0, marked: 0, occurrences: 0) : nil
        rows.append((LearnedCodes.Term(text: form, code: place, marked: isMarked), cases))
      }
    }
    return rows.sorted { ($0.term.text, $0.term.code) < ($1.term.text, $1.term.code) }
  }

  private static func places(of codes: [LearnedCodes.Code]) -> [CodeName: Int] {
    Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { (CodeName(system: $1.system, code: $1.code), $0) })
  }

  // The codebook's terms that the notes hold, each with the codes that it offered.
  private static func bookTerms(
    _ cases: [CodedCase], _ codes: [LearnedCodes.Code], _ book: ICD10CM, _ table: TermTable
  ) -> [LearnedCodes.BookTerm] {
    let places = places(of: codes)
    var seen: Set<BookTermName> = []
    for coded in cases {
      for read in coded.reads.values {
        for hit in read.hits {
          guard let place = places[CodeName(system: .icd10cm, code: book.code(hit.code))] else { continue }
          seen.insert(BookTermName(text: table.text(of: Int(hit.term)), code: place))
        }
      }
    }
    return seen.sorted { ($0.text, $0.code) < ($1.text, $1.code) }.map {
      LearnedCodes.BookTerm(text: $0.text, code: $0.code, notes: 0, cases: 0)
    }
  }

  private struct BookTermName: Hashable {
    var text: String
    var code: Int
  }

  private static func wordNotes(_ texts: [StemText], _ vocabulary: StemVocabulary) -> [String: Int] {
    var notes = [Int](repeating: 0, count: vocabulary.count)
    for text in texts { for stem in Set(text.stems) { notes[Int(stem)] += 1 } }
    var named: [String: Int] = [:]
    for (stem, count) in notes.enumerated() { named[vocabulary.word(Int32(stem))] = count }
    return named
  }

  // The words of the terms, one form for each that is folded alike.
  private static func words(
    of terms: [LearnedCodes.Term], _ language: Language, _ notes: [String: Int]
  ) -> [LearnedCodes.Word] {
    var forms: [String: String] = [:]
    for term in terms {
      for range in WordScanner.words(in: term.text) {
        let word = String(term.text.utf8Text(range))
        let folded = language.fold(word)
        forms[folded] = min(forms[folded] ?? word, word)
      }
    }
    return forms.map { LearnedCodes.Word(word: $1, notes: notes[$0] ?? 0) }.sorted { $0.word < $1.word }
  }

  // Words of several notes that no term has: known words are not taken for misspelt ones.
  private static func otherWords(
    _ words: [LearnedCodes.Word], _ vocabulary: StemVocabulary, _ texts: [StemText], _ cases: [CodedCase],
    _ notes: [String: Int]
  ) -> [LearnedCodes.Word] {
    var known = Set(words.map { vocabulary.number(typed: $0.word) })
    var others: [LearnedCodes.Word] = []
    for (coded, text) in zip(cases, texts) {
      for (place, stem) in text.stems.enumerated() where !known.contains(stem) {
        known.insert(stem)
        let count = notes[vocabulary.word(stem)] ?? 0
        guard count >= 2 else { continue }
        others.append(LearnedCodes.Word(word: coded.typed(place, in: text), notes: count))
      }
    }
    return others
  }

  // MARK: - Counting

  /// Looks the terms up in all cases and counts.
  mutating func count() {
    let places = Self.places(of: rows.codes)
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

  // MARK: - The learned file

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
    let words = Set(Self.words(of: kept.terms, learned.language, wordNotes))
    kept.words = learned.words.filter(words.contains)
    for place in kept.codes.indices where kept.codes[place].notes < minimumNotes { kept.codes[place].notes = 0 }
    return kept.compact()
  }
}
