/// Completes a code that was found to one that can be reported, as far as the query tells: side, detail, encounter.
///
/// What the query does not tell becomes "unspecified", an initial encounter, a closed fracture, an accident.
struct SearchCompletion {
  private let codes: ICD10CM
  private let index: SearchIndex
  private let query: SearchQuery
  private let sides: [UInt32: SearchQuery.Side]
  private let unspecified: UInt32?
  private let other: UInt32?

  init(_ codes: ICD10CM, _ query: SearchQuery) {
    self.codes = codes
    self.query = query
    index = codes.searchIndex
    let vocabulary = index.vocabulary
    sides = Dictionary(
      SearchQuery.Side.allCases.compactMap { side in vocabulary.find(side.rawValue).map { ($0, side) } },
      uniquingKeysWith: { first, _ in first })
    unspecified = vocabulary.find("unspecified")
    other = vocabulary.find("other")
  }

  /// - Parameter covered: How well each term of the query is answered so far; what completes the code is added.
  /// - Returns: The code, and what its title says that neither the query nor the code before said.
  func complete(_ id: CodeID, _ covered: inout [Float]) -> (id: CodeID, extra: Float) {
    var id = turned(id)
    var extra: Float = 0
    while !codes.isBillable(id) {
      guard let step = step(below: id, covered) else { break }
      id = step.id
      extra += step.cost
      for (term, quality) in step.gains { covered[term] = max(covered[term], quality) }
    }
    if let side = query.side, words(of: id).contains(where: { sides[$0] == side }) {
      for term in query.terms.indices where query.terms[term].isSide { covered[term] = 1 }
    }
    return (id, extra)
  }

  private struct Step {
    var id: CodeID
    var cost: Float = 0
    var gain: Float = 0
    var gains: [(Int, Float)] = []
    var value: Float { 2 * gain - cost }
  }

  private func step(below id: CodeID, _ covered: [Float]) -> Step? {
    let children = codes.children(id)
    let known = words(of: id)
    var best: Step?
    for child in children {
      let words = index.title(of: child) == nil ? meaning(of: child, below: id) : words(of: child)
      let step = step(to: child, words.filter { !known.contains($0) }, covered)
      if step.value > best?.value ?? -.infinity { best = step }
    }
    return best
  }

  private func step(to child: CodeID, _ added: [UInt32], _ covered: [Float]) -> Step {
    var step = Step(id: child)
    for word in added {
      if let side = sides[word] {
        step.cost += side == query.side ? -6 : query.side == nil ? 8 : 12
      } else if let answer = query.answers[word]?.first(where: { covered[$0.term] < $0.quality }) {
        step.gain += answer.quality * query.terms[answer.term].weight
        step.gains.append(answer)
      } else if query.answers[word] == nil {
        step.cost += word == unspecified ? -0.5 : word == other ? 1 : index.vocabulary.weight(word)
      }
    }
    return step
  }

  private func words(of id: CodeID) -> [UInt32] {
    var id = id
    while index.title(of: id) == nil, let parent = codes.parent(id) { id = parent }
    return index.title(of: id).map { Array(index.words($0)) } ?? []
  }

  // The words that the 7th character adds.
  private func meaning(of child: CodeID, below id: CodeID) -> [UInt32] {
    let title = codes.title(child).utf8.dropFirst(codes.title(id).utf8.count)
    return SearchWords.content(of: String(Substring(title))).compactMap { index.vocabulary.find($0.text) }
  }

  // The same code of the side that is asked for, or of no side.
  private func turned(_ id: CodeID) -> CodeID {
    let words = words(of: id)
    let own = words.compactMap { sides[$0] }
    let isOpen = own.isEmpty && !words.contains { $0 == unspecified }
    guard !isOpen, query.side.map({ !own.contains($0) }) ?? !own.isEmpty else { return id }
    let others = codes.sides(of: id).filter { $0 != id }
    return others.first { other in
      let found = self.words(of: other).compactMap { sides[$0] }
      return query.side.map { found.contains($0) } ?? found.isEmpty
    } ?? id
  }
}
