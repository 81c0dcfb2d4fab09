internal import Suggest

/// Finds the phrases of one to three words that go with codes of whole notes, where nobody marked the words.
struct WholeNotePhrases {
  /// A phrase in a case, the numbers of its words in one.
  private struct Occurrence: Comparable {
    var phrase: UInt64
    var coded: Int32
    var place: Int32
    var words: Int32

    static func < (left: Occurrence, right: Occurrence) -> Bool {
      (left.phrase, left.coded, left.place) < (right.phrase, right.coded, right.place)
    }
  }

  /// Adds the phrases that at least two cases of a code hold, and a fair share of the cases that hold them have.
  static func add(_ cases: [CodedCase], _ texts: [StemText], to terms: inout MarkedTerms) {
    let unmarked = cases.map { coded in
      coded.codes.filter { $0.evidence.isEmpty && !$0.isOptional }.map { CodeName(system: $0.system, code: $0.code) }
    }
    guard unmarked.contains(where: { !$0.isEmpty }) else { return }
    let occurrences = occurrences(cases, texts)
    var start = 0
    while start < occurrences.count {
      var end = start
      var holders: [Int] = []
      while end < occurrences.count, occurrences[end].phrase == occurrences[start].phrase {
        let coded = Int(occurrences[end].coded)
        if holders.last != coded { holders.append(coded) }
        end += 1
      }
      if holders.count >= Int(CandidateReader.wholeNoteCases) {
        add(occurrences[start], holders, unmarked, cases, texts, to: &terms)
      }
      start = end
    }
  }

  private static func occurrences(_ cases: [CodedCase], _ texts: [StemText]) -> [Occurrence] {
    var occurrences: [Occurrence] = []
    for (coded, text) in texts.enumerated() {
      for sentence in text.sentences {
        for place in sentence {
          var phrase: UInt64 = 0
          for words in 1...3 where place + words <= sentence.upperBound {
            phrase = phrase << 21 | UInt64(text.stems[place + words - 1] + 1)
            occurrences.append(
              Occurrence(phrase: phrase, coded: Int32(coded), place: Int32(place), words: Int32(words)))
          }
        }
      }
    }
    return occurrences.sorted()
  }

  private static func add(
    _ occurrence: Occurrence, _ holders: [Int], _ unmarked: [[CodeName]], _ cases: [CodedCase], _ texts: [StemText],
    to terms: inout MarkedTerms
  ) {
    var counts: [CodeName: Int] = [:]
    for holder in holders { for code in unmarked[holder] { counts[code, default: 0] += 1 } }
    let least = max(
      Float(CandidateReader.wholeNoteCases), CandidateReader.wholeNoteShare * Float(holders.count + 1))
    let codes = counts.filter { Float($0.value) >= least }
    guard !codes.isEmpty else { return }
    let text = texts[Int(occurrence.coded)]
    let words = Int(occurrence.place)..<Int(occurrence.place + occurrence.words)
    let form = words.map { cases[Int(occurrence.coded)].typed($0, in: text) }.joined(separator: " ")
    for code in codes.keys { terms.add(phrase: words.map { text.stems[$0] }, form: form, code: code) }
  }
}
