/// Codes that say the same of another side, or the same more exactly.
extension ICD10CM {
  /// The same condition on each side, this code too: right, left, bilateral, unspecified; empty when there is no other.
  ///
  /// Found by titles that differ in their words of side alone, with the same characters after them.
  public func sides(of id: CodeID) -> [CodeID] {
    for place in lineage(id) {
      let rest = (text(place).length..<text(id).length).map { text(id)[$0] }
      let others = beside(place).filter { $0 != place && isOtherSide($0, place) }
      let full = others.compactMap { other in rest.reduce(text(other)) { $0.appending($1) ?? $0 } }.compactMap(find)
      if !full.isEmpty { return (full + [id]).sorted() }
    }
    return []
  }

  /// The reportable codes beside this one that leave less open: those without "unspecified" where it has it.
  public func moreSpecific(than id: CodeID) -> [CodeID] {
    guard isBillable(id), isUnspecified(title(id)) else { return [] }
    let same = sides(of: id).filter { $0 != id && !isUnspecified(title($0)) }
    if !same.isEmpty { return same }
    return beside(id).filter {
      $0 != id && isBillable($0) && !isUnspecified(title($0)) && !title($0).hasPrefix("Other")
    }
  }

  private func beside(_ id: CodeID) -> [CodeID] { parent(id).map(children) ?? [id] }

  private func isUnspecified(_ title: String) -> Bool {
    SearchWords.words(in: title).contains { $0 == "unspecified" || $0 == "nos" }
  }

  private func isOtherSide(_ left: CodeID, _ right: CodeID) -> Bool {
    let (first, second) = (SearchWords.words(in: title(left)), SearchWords.words(in: title(right)))
    return first != second && Self.sideless(first) == Self.sideless(second)
  }

  // Where both are meant, the title does without "ear" and "eye".
  private static func sideless(_ words: [String]) -> [String] {
    let sides: Set = ["right", "left", "bilateral", "unspecified", "unilateral", "side", "ear", "eye"]
    return words.filter { !sides.contains($0) }
  }
}
