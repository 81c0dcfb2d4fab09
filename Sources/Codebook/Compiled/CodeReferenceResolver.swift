/// Turns the references of notes into codes of one edition.
struct CodeReferenceResolver {
  private let table: CodeTable
  // Categories in the order of print: C4A stands between C43 and C44, M1A after M10.
  private let printed: [CodeText]
  private let places: [CodeText: Int]

  init(table: CodeTable, printedCategories: [CodeText]) {
    self.table = table
    printed = printedCategories
    places = Dictionary(printed.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The codes meant, as ranges in order that neither touch nor overlap.
  func ranges(of references: [CodeReference]) -> [CodeRange] {
    merged(references.flatMap(ranges))
  }

  /// The codes of whole categories.
  func ranges(ofCategories categories: [CodeText]) -> [CodeRange] { merged(categories.map(table.range)) }

  private func ranges(of reference: CodeReference) -> [CodeRange] {
    let all = span(from: reference.first, through: reference.last)
    guard let condition = reference.condition else { return all }
    return all.flatMap { matching(condition, in: $0) }
  }

  private func span(from first: CodeText, through last: CodeText) -> [CodeRange] {
    if first == last { return [table.range(of: first)] }
    let (start, end) = (table.range(of: first).lowerBound, table.range(of: last).upperBound)
    if first.prefix(3) == last.prefix(3) { return start < end ? [start..<end] : [] }
    guard let from = place(atOrAfter: first.prefix(3)), let to = place(atOrBefore: last.prefix(3)), from <= to else {
      return []
    }
    return printed[from...to].map { category in
      let range = table.range(of: category)
      let lower = category == first.prefix(3) ? start : range.lowerBound
      let upper = category == last.prefix(3) ? end : range.upperBound
      return lower..<max(lower, upper)
    }
  }

  // A range may begin or end with a category that this edition does not have.
  private func place(atOrAfter category: CodeText) -> Int? {
    places[category] ?? printed.firstIndex { $0 > category && $0[0] == category[0] }
  }

  private func place(atOrBefore category: CodeText) -> Int? {
    places[category] ?? printed.lastIndex { $0 < category && $0[0] == category[0] }
  }

  // A header matches when all below it do.
  private func matching(_ condition: CodeCondition, in range: CodeRange) -> [CodeRange] {
    var matches = Set<CodeID>()
    for id in range.reversed() {
      let below = (id + 1)..<table.ends[Int(id)]
      let holds =
        below.isEmpty
        ? condition.holds(for: CodeText(key: table.keys[Int(id)])) : below.allSatisfy(matches.contains)
      if holds { matches.insert(id) }
    }
    return merged(matches.map { $0..<($0 + 1) })
  }

  private func merged(_ ranges: [CodeRange]) -> [CodeRange] {
    var result: [CodeRange] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
