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
  private let lexicon: [LexiconTerm]

  /// - Parameter lexicon: Terms to find besides titles and inclusion terms.
  public init(_ codes: ICD10CM, lexicon: [LexiconTerm] = []) {
    self.codes = codes
    self.lexicon = lexicon
  }

  /// The best results, at most `limit`; empty when nothing fits.
  public func search(_ query: String, limit: Int = 20) -> [CodeSearchResult] {
    let byCode = codesStarting(query, limit)
    if !byCode.isEmpty { return byCode }
    let words = queryWords(query)
    guard !words.isEmpty, limit > 0 else { return [] }
    var best: [CodeID: Hit] = [:]
    for hit in lexiconHits(words) + textHits(words, limit) {
      if let known = best[hit.id], known.score >= hit.score { continue }
      best[hit.id] = hit
    }
    return best.values.sorted(by: comesFirst).prefix(limit).map(result)
  }

  struct Hit {
    var id: CodeID
    var score: Double
    var why: String
  }

  private func result(_ hit: Hit) -> CodeSearchResult {
    CodeSearchResult(
      code: codes.code(hit.id), system: .icd10cm, title: codes.title(hit.id),
      score: (hit.score * 1000).rounded() / 1000, why: hit.why, billable: codes.isBillable(hit.id))
  }

  private func comesFirst(_ left: Hit, _ right: Hit) -> Bool { rank(left) < rank(right) }

  private func rank(_ hit: Hit) -> (Double, Int, Int, CodeID) {
    (-hit.score, codes.isBillable(hit.id) ? 0 : 1, codes.titleBytes(hit.id).count, hit.id)
  }

  // MARK: By code

  private func codesStarting(_ query: String, _ limit: Int) -> [CodeSearchResult] {
    guard let range = codes.range(startingWithText: query) else { return [] }
    return range.prefix(max(0, limit)).map { id in
      let isExact = codes.find(query) == id
      return result(Hit(id: id, score: isExact ? 1 : 0.98, why: "code"))
    }
  }

  // MARK: By words

  // Connectives count only where nothing else is left.
  private func queryWords(_ query: String) -> [String] {
    var seen = Set<String>()
    let words = SearchWords.words(in: query).filter { seen.insert($0).inserted }
    let content = words.filter { !SearchWords.connectives.contains($0) }
    return Array((content.isEmpty ? words : content).prefix(16))
  }

  private func lexiconHits(_ words: [String]) -> [Hit] {
    lexicon.compactMap { entry in
      guard let id = codes.find(entry.code) else { return nil }
      let term = SearchWords.words(in: entry.term)
      guard let score = Self.score(words, in: term, exact: 1) else { return nil }
      return Hit(id: id, score: score, why: "lexicon: \(entry.term)")
    }
  }

  // `nil` when a word is missing.
  private static func score(_ query: [String], in text: [String], exact: Double) -> Double? {
    let content = text.filter { !SearchWords.connectives.contains($0) }
    if content == query || text == query { return exact }
    guard let last = query.last, query.dropLast().allSatisfy(text.contains),
      text.contains(where: { $0.hasPrefix(last) })
    else { return nil }
    return coverage(query.count, of: content.count)
  }

  // From 0.45 for a query lost in a long text to 0.9 for all of the text.
  private static func coverage(_ count: Int, of length: Int) -> Double {
    0.45 + 0.45 * Double(count) / Double(max(count, length))
  }

  private func textHits(_ words: [String], _ limit: Int) -> [Hit] {
    let index = codes.searchIndex
    let counts = matches(words, in: index)
    let least = max(1, (words.count + 1) / 2)
    var hits: [Hit] = []
    // First those with all words; fewer only while there is room.
    for count in stride(from: words.count, through: least, by: -1) where hits.count < limit {
      let share = Double(count) / Double(words.count)
      let found = counts.indices.filter { counts[$0] == UInt8(count) }.map { text in
        (text: text, score: share * share * Self.coverage(count, of: index.length(text)))
      }
      // Only the best are read to see how they begin; there is room for what that can change.
      let best = found.sorted { (-$0.score, key($0.text), $0.text) < (-$1.score, key($1.text), $1.text) }
      hits += best.prefix(limit * 10 + 50).map { hit($0.text, $0.score, words) }
    }
    return hits
  }

  // How many words of the query each text has.
  private func matches(_ words: [String], in index: SearchIndex) -> [UInt8] {
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

  private func hit(_ text: Int, _ score: Double, _ query: [String]) -> Hit {
    let id = codes.searchIndex.code(text)
    let (bytes, why) = source(text)
    let core = SearchWords.core(of: bytes)
    let isExact =
      core == query || SearchWords.words(in: bytes).filter { !SearchWords.connectives.contains($0) } == query
    if isExact { return Hit(id: id, score: text < codes.searchIndex.titleCount ? 0.97 : 0.96, why: why) }
    let begins = core.first == query.first ? 0.04 : 0
    let change = begins + (codes.isBillable(id) ? 0.01 : 0) - (isOfBirth(id) ? 0.05 : 0)
    return Hit(id: id, score: max(0, min(0.95, score + change)), why: why)
  }

  private func source(_ text: Int) -> (UnsafeRawBufferPointer, why: String) {
    let index = codes.searchIndex
    if text < index.titleCount { return (codes.titleBytes(CodeID(text)), "title") }
    if let note = index.note(text) {
      let bytes = codes.noteTexts.raw(note)
      return (bytes, "includes: " + String(decoding: bytes, as: UTF8.self))
    }
    let bytes = codes.terms.raw(text - index.titleCount)
    return (bytes, "inclusion term: " + String(decoding: bytes, as: UTF8.self))
  }

  // Chapters 15 and 16: mothers and newborns, whom most queries are not about.
  private func isOfBirth(_ id: CodeID) -> Bool {
    let letter = codes.text(id)[0]
    return letter == UInt8(ascii: "O") || letter == UInt8(ascii: "P")
  }

  // Billable titles before headers and terms, in equal company.
  private func key(_ text: Int) -> Int {
    text < codes.searchIndex.titleCount ? (codes.isBillable(CodeID(text)) ? 0 : 1) : 2
  }
}
