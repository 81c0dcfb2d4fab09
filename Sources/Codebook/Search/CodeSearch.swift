internal import Messages

/// Finds codes as a coder types: by words, slips and starts of words, abbreviations, lay words, or the start of a code.
///
/// 1. A query that is a code or the start of one (`E11`, `e1165`): the code, then those below it, in order.
/// 2. Else each text (title, inclusion term, includes note, lexicon term) scores by how much of the query it answers
///    and how much of it the query covers; rare words count for more. Words that only say that nothing more is known
///    hardly count. A phrase such as "s/p" or "sugar diabetes" is also tried as what it stands for.
/// 3. The code of a text is completed to one that can be reported: see ``SearchCompletion``.
/// 4. "History of" and "family history of" a condition find the code that the tables of history give for it.
/// 5. Codes that are often billed gain a little, codes of pregnancy, newborns and external causes lose a little.
///
/// Equal scores: the more frequent, then the shorter title, then the code.
public struct CodeSearch: Sendable {
  private let codes: ICD10CM
  private let index: SearchIndex
  private let without: UInt32?

  public init(_ codes: ICD10CM) {
    self.codes = codes
    index = codes.searchIndex
    without = index.vocabulary.find("without")
  }

  /// The best results, at most `limit`; empty when nothing fits.
  public func search(_ query: String, limit: Int = 20) -> [CodeSearchResult] {
    guard limit > 0 else { return [] }
    if let range = codes.range(startingWithText: query) {
      let exact = codes.find(query)
      return range.prefix(limit).map { result(Hit(id: $0, score: $0 == exact ? 1 : 0.98, text: nil)) }
    }
    var best: [CodeID: Hit] = [:]
    for query in SearchQuery.read(query, index) where !query.terms.isEmpty {
      for hit in hits(query, limit) where hit.score > best[hit.id]?.score ?? 0 { best[hit.id] = hit }
    }
    let ranked = best.values.sorted { rank($0) < rank($1) }
    return withOtherSides(ranked, limit).map(result)
  }

  struct Hit {
    var id: CodeID
    var score: Float
    /// The text that was found; `nil`: by its code.
    var text: Int?
    /// Whether the code of the text was completed.
    var isCompleted = false
  }

  private func rank(_ hit: Hit) -> (Float, Int, Int, CodeID) {
    (-hit.score, -index.frequency(hit.id), codes.titleBytes(hit.id).count, hit.id)
  }

  // The best result on the other sides: what is asked for next when the side was left out.
  private func withOtherSides(_ ranked: [Hit], _ limit: Int) -> [Hit] {
    guard let first = ranked.first else { return [] }
    let known = Set(ranked.prefix(limit).map(\.id))
    let sides = codes.sides(of: first.id).filter { $0 != first.id && !known.contains($0) }
    let room = max(0, min(sides.count, limit - 1))
    let added = sides.prefix(room).map { Hit(id: $0, score: first.score * 0.7, text: first.text, isCompleted: true) }
    return Array((ranked.prefix(limit - added.count) + added).sorted { rank($0) < rank($1) })
  }
}

// MARK: Scores

extension CodeSearch {
  private func hits(_ query: SearchQuery, _ limit: Int) -> [Hit] {
    let completion = SearchCompletion(codes, query)
    let isOfBirth = query.terms.contains { term in Self.birthWords.contains { term.text.hasPrefix($0) } }
    let hits = candidates(query, limit: 120 + 4 * limit).map { hit($0, query, completion, isOfBirth: isOfBirth) }
    guard let time = query.time else { return hits }
    return hits.compactMap { hit in
      index.code(of: hit.id, in: time).map { Hit(id: $0, score: hit.score, text: hit.text, isCompleted: true) }
    }
  }

  private func hit(_ text: Int, _ query: SearchQuery, _ completion: SearchCompletion, isOfBirth: Bool) -> Hit {
    var covered = [Float](repeating: 0, count: query.terms.count)
    var matched: Float = 0
    var isWithout = false
    var denied: Float = 0
    for word in index.words(text) {
      isWithout = isWithout || word == without
      guard let answers = query.answers[word] else { continue }
      matched += index.vocabulary.weight(word)
      if isWithout && word != without { denied = 0.25 }
      for answer in answers { covered[answer.term] = max(covered[answer.term], answer.quality) }
    }
    let code = index.code(text)
    let (id, extra) = completion.complete(code, &covered)
    let answered = zip(query.terms, covered).reduce(0) { $0 + $1.0.weight * $1.1 } / query.weight
    let share = min(1, matched / index.weight(text))
    var score = answered * answered * (0.5 + 0.5 * share) - min(0.1, extra * 0.01)
    score += 0.02 * Float(index.frequency(id)) * answered + bonus(text, query)
    if !query.asksWithout { score -= denied }
    if !isOfBirth, let letter = Self.letterPenalty[codes.text(id)[0]] { score -= letter }
    if !codes.isBillable(id) { score -= 0.1 }
    return Hit(id: id, score: score, text: text, isCompleted: id != code)
  }

  private func bonus(_ text: Int, _ query: SearchQuery) -> Float {
    switch index.kind(text) {
    case .lexicon: 0.02
    case .title: 0.01
    case .inclusionTerm, .includes: 0
    case .lexiconOfSeveral: 0.02 - 0.12 * (1 - titleShare(index.code(text), query))
    }
  }

  // How much of the query the title of a code answers: which of several codes the words are about.
  private func titleShare(_ code: CodeID, _ query: SearchQuery) -> Float {
    var covered = [Float](repeating: 0, count: query.terms.count)
    for word in codes.titleWords(code) {
      for answer in query.answers[word] ?? [] { covered[answer.term] = max(covered[answer.term], answer.quality) }
    }
    return zip(query.terms, covered).reduce(0) { $0 + $1.0.weight * $1.1 } / query.weight
  }

  // Mothers, newborns and external causes, whom most queries are not about.
  private static let letterPenalty: [UInt8: Float] = [
    UInt8(ascii: "O"): 0.06, UInt8(ascii: "P"): 0.06, UInt8(ascii: "V"): 0.03, UInt8(ascii: "W"): 0.03,
    UInt8(ascii: "X"): 0.03, UInt8(ascii: "Y"): 0.04,
  ]

  private static let birthWords = [
    "pregn", "newborn", "neonat", "birth", "deliver", "labor", "gestat", "partum", "postpart", "antepart", "trimester",
    "obstet", "maternal", "puerper", "fetal", "fetus", "preterm", "gravid",
  ]

  /// The texts that answer the most of the query, at most `limit`.
  private func candidates(_ query: SearchQuery, limit: Int) -> [Int] {
    var scores = [Float](repeating: 0, count: index.textCount)
    var current = scores
    var marks = [UInt8](repeating: 0, count: index.textCount)
    var touched: [Int] = []
    let isSidesOnly = query.terms.allSatisfy(\.isSide)
    for (number, term) in query.terms.enumerated() where isSidesOnly || !term.isSide {
      let mark = UInt8(number + 1)
      for (word, quality) in term.choices {
        let value = quality * min(term.weight, index.vocabulary.weight(word) + 1)
        for text in index.texts(with: word) {
          let text = Int(text)
          if marks[text] == mark {
            guard value > current[text] else { continue }
            scores[text] += value - current[text]
          } else {
            if marks[text] == 0 { touched.append(text) }
            marks[text] = mark
            scores[text] += value
          }
          current[text] = value
        }
      }
    }
    return Array(best(touched, scores, query).prefix(limit))
  }

  private func best(_ texts: [Int], _ scores: [Float], _ query: SearchQuery) -> [Int] {
    let values = texts.map { text in
      let answered = scores[text] / query.weight
      let share = min(1, scores[text] / index.weight(text))
      return answered * answered * (0.5 + 0.5 * share) + 0.02 * Float(index.frequency(index.code(text)))
    }
    let least = (values.max() ?? 0) * 0.3
    let kept = texts.indices.filter { values[$0] >= least }.sorted {
      (-values[$0], texts[$0]) < (-values[$1], texts[$1])
    }
    return kept.map { texts[$0] }
  }
}

// MARK: Results

extension CodeSearch {
  private func result(_ hit: Hit) -> CodeSearchResult {
    CodeSearchResult(
      code: codes.code(hit.id), system: .icd10cm, title: codes.title(hit.id),
      score: (Double(max(0, min(1, hit.score))) * 1000).rounded() / 1000, why: why(hit),
      billable: codes.isBillable(hit.id))
  }

  private func why(_ hit: Hit) -> String {
    guard let text = hit.text else { return "code" }
    let source =
      switch index.kind(text) {
      case .title: "title"
      case .inclusionTerm: "inclusion term: \(index.wording(text))"
      case .includes: "includes: \(index.wording(text))"
      case .lexicon, .lexiconOfSeveral: "lexicon: \(index.wording(text))"
      }
    return hit.isCompleted ? "\(source); \(codes.code(index.code(text))) completed" : source
  }
}
