internal import Messages

/// Finds codes by words or by the start of a code.
///
/// How the results rank, best first:
///
/// 1. A query that is a code or the start of one (`E11`, `e1165`): the code, then those below it, in order.
/// 2. A lexicon term that is the query (score 1).
/// 3. A title, then an inclusion term or includes note, that is the query, what it has in parentheses left out
///    (0.97, 0.96).
/// 4. Texts that have all words of the query; the last word may be the start of a word. The score grows with the part
///    of the text that the query covers, so that short titles come first; `unspecified organism`, `NOS`, `without
///    complication` and words in parentheses do not count against a title. A text that begins as the query does gains
///    a little; codes of pregnancy and the newborn lose a little.
/// 5. Texts that lack some words, if at least half are there and there is room.
///
/// Equal scores: what can be billed before headers, then the shorter title, then the code. Words are compared as
/// ``WordFolder`` folds them; there is no spelling correction.
public struct CodeSearch: Sendable {
  private let codes: ICD10CM
  private let index: SearchIndex

  public init(_ codes: ICD10CM) {
    self.codes = codes
    index = codes.searchIndex
  }

  /// The best results, at most `limit`; empty when nothing fits.
  public func search(_ query: String, limit: Int = 20) -> [CodeSearchResult] {
    guard limit > 0 else { return [] }
    if let range = codes.range(startingWithText: query) {
      let exact = codes.find(query)
      return range.prefix(limit).map { result(Hit(id: $0, score: $0 == exact ? 1 : 0.98, why: "code")) }
    }
    let words = queryWords(query)
    guard !words.isEmpty else { return [] }
    var best: [CodeID: Hit] = [:]
    for hit in hits(words, limit) {
      if let known = best[hit.id], known.score >= hit.score { continue }
      best[hit.id] = hit
    }
    return best.values.sorted { rank($0) < rank($1) }.prefix(limit).map(result)
  }

  private struct Hit {
    var id: CodeID
    var score: Double
    var why: String
  }

  private func result(_ hit: Hit) -> CodeSearchResult {
    CodeSearchResult(
      code: codes.code(hit.id), system: .icd10cm, title: codes.title(hit.id),
      score: (hit.score * 1000).rounded() / 1000, why: hit.why, billable: codes.isBillable(hit.id))
  }

  private func rank(_ hit: Hit) -> (Double, Int, Int, CodeID) {
    (-hit.score, codes.isBillable(hit.id) ? 0 : 1, codes.titleBytes(hit.id).count, hit.id)
  }

  // Connectives count only where nothing else is left.
  private func queryWords(_ query: String) -> [String] {
    var seen = Set<String>()
    let words = SearchWords.words(in: query).filter { seen.insert($0).inserted }
    let content = words.filter { !SearchWords.connectives.contains($0) }
    return Array((content.isEmpty ? words : content).prefix(16))
  }

  private func hits(_ words: [String], _ limit: Int) -> [Hit] {
    let counts = matches(words)
    var hits: [Hit] = []
    // First those with all words; fewer only while there is room.
    for count in stride(from: words.count, to: 0, by: -1) where hits.count < limit && 2 * count >= words.count {
      let share = Double(count) / Double(words.count)
      let found = counts.indices.filter { counts[$0] == UInt8(count) }.map { text in
        (text: text, score: share * share * coverage(count, of: index.length(text)))
      }
      // Only the best are read to see how they begin; there is room for what that can change.
      let best = found.sorted { (-$0.score, order($0.text), $0.text) < (-$1.score, order($1.text), $1.text) }
      hits += best.prefix(limit * 10 + 50).map { hit($0.text, $0.score, words) }
    }
    return hits
  }

  // How many words of the query each text has.
  private func matches(_ words: [String]) -> [UInt8] {
    var counts = [UInt8](repeating: 0, count: index.textCount)
    var last = [UInt8](repeating: 0, count: index.textCount)
    for (number, word) in words.enumerated() {
      let mark = UInt8(number + 1)
      index.forEachText(with: word, orPrefix: number == words.count - 1) { text in
        if last[text] != mark {
          last[text] = mark
          counts[text] += 1
        }
      }
    }
    return counts
  }

  // From 0.45 for a query lost in a long text to 0.9 for all of the text.
  private func coverage(_ count: Int, of length: Int) -> Double {
    0.45 + 0.45 * Double(count) / Double(max(count, length))
  }

  // In equal company, terms that people wrote, then billable titles, are read before headers and other terms.
  private func order(_ text: Int) -> Int {
    switch index.extra(text)?.kind {
    case .lexicon: 0
    case nil: codes.isBillable(index.code(text)) ? 1 : 2
    case .inclusionTerm, .includes: 3
    }
  }
}

// MARK: One text

extension CodeSearch {
  private func hit(_ text: Int, _ score: Double, _ query: [String]) -> Hit {
    let id = index.code(text)
    let (bytes, why) = source(text)
    let core = SearchWords.core(of: bytes)
    if core == query || SearchWords.words(in: bytes).filter({ !SearchWords.connectives.contains($0) }) == query {
      return Hit(id: id, score: exactScore(text), why: why)
    }
    let begins = core.first == query.first ? 0.04 : 0
    let change = begins + (isWholeWithoutSeventh(id) ? 0.01 : 0) - (isOfBirth(id) ? 0.05 : 0)
    return Hit(id: id, score: max(0, min(0.95, score + change)), why: why)
  }

  private func exactScore(_ text: Int) -> Double {
    switch index.extra(text)?.kind {
    case .lexicon: 1
    case nil: 0.97
    case .inclusionTerm, .includes: 0.96
    }
  }

  private func source(_ text: Int) -> (UnsafeRawBufferPointer, why: String) {
    guard let extra = index.extra(text) else { return (codes.titleBytes(index.code(text)), "title") }
    let words = String(decoding: extra.bytes, as: UTF8.self)
    return switch extra.kind {
    case .inclusionTerm: (extra.bytes, "inclusion term: \(words)")
    case .includes: (extra.bytes, "includes: \(words)")
    case .lexicon: (extra.bytes, "lexicon: \(words)")
    }
  }

  // Of a code with a 7th character, the one without it is the better answer, unless the query names the encounter.
  private func isWholeWithoutSeventh(_ id: CodeID) -> Bool { codes.isBillable(id) && codes.text(id).length < 7 }

  // Chapters 15 and 16: mothers and newborns, whom most queries are not about.
  private func isOfBirth(_ id: CodeID) -> Bool {
    let letter = codes.text(id)[0]
    return letter == UInt8(ascii: "O") || letter == UInt8(ascii: "P")
  }
}
