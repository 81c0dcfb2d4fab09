internal import Codebook
internal import Messages
internal import Suggest

/// The rows of a learned file before anything is counted: codes, terms, terms of the codebook and words.
enum HistoryRows {
  /// Every code that people gave or that the codebook offered.
  static func codes(of cases: [CodedCase], _ book: ICD10CM) -> [LearnedCodes.Code] {
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

  /// A row for each term and code, with the cases in which the term was marked for it.
  static func terms(
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

  /// Where each code stands in the list.
  static func places(of codes: [LearnedCodes.Code]) -> [CodeName: Int] {
    Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { (CodeName(system: $1.system, code: $1.code), $0) })
  }

  /// The codebook's terms that the notes hold, each with the codes that it offered.
  static func bookTerms(
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

  /// In how many notes each word stands.
  static func wordNotes(_ texts: [StemText], _ vocabulary: StemVocabulary) -> [String: Int] {
    var notes = [Int](repeating: 0, count: vocabulary.count)
    for text in texts { for stem in Set(text.stems) { notes[Int(stem)] += 1 } }
    var named: [String: Int] = [:]
    for (stem, count) in notes.enumerated() { named[vocabulary.word(Int32(stem))] = count }
    return named
  }

  /// The words of the terms, one form for each that is folded alike.
  static func words(
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

  /// Words of several notes that no term has: known words are not taken for misspelt ones.
  static func otherWords(
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
}
