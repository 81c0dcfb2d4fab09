internal import Suggest

extension LearnedCodes {
  /// The same without codes that no row names and no note has.
  func compact() -> LearnedCodes {
    var compact = self
    let used = Set(terms.map(\.code)).union(bookTerms.map(\.code))
    let kept = codes.indices.filter { used.contains($0) || codes[$0].notes > 0 || codes[$0].offered > 0 }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    compact.codes = kept.map { codes[$0] }
    for row in terms.indices { compact.terms[row].code = places[terms[row].code] ?? 0 }
    for row in bookTerms.indices { compact.bookTerms[row].code = places[bookTerms[row].code] ?? 0 }
    return compact
  }
}
