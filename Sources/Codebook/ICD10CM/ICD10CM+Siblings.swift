/// Codes that say the same of another side, or the same more exactly.
extension ICD10CM {
  /// The same condition on each side, this code too: right, left, bilateral, unspecified; empty when there is no other.
  ///
  /// Found by titles that differ in their words of side alone, with the same characters after them.
  public func sides(of id: CodeID) -> [CodeID] {
    let sideWords = sideWords
    for place in lineage(id) {
      let own = titleWords(place)
      let plain = own.filter { !sideWords.contains($0) }
      guard own.count > plain.count else { continue }
      let rest = (text(place).length..<text(id).length).map { text(id)[$0] }
      let others = beside(place).filter { other in
        guard other != place else { return false }
        let words = titleWords(other)
        return words != own && words.filter { !sideWords.contains($0) } == plain
      }
      let full = others.compactMap { other in rest.reduce(text(other)) { $0.appending($1) ?? $0 } }.compactMap(find)
      if !full.isEmpty { return (full + [id]).sorted() }
    }
    return []
  }

  /// The reportable codes beside this one that leave less open: those without "unspecified" where it has it.
  public func moreSpecific(than id: CodeID) -> [CodeID] {
    guard isBillable(id), isUnspecified(id) else { return [] }
    let same = sides(of: id).filter { $0 != id && !isUnspecified($0) }
    if !same.isEmpty { return same }
    return beside(id).filter { $0 != id && isBillable($0) && !isUnspecified($0) && !title($0).hasPrefix("Other") }
  }

  /// The words of a title by number, as searching has them.
  func titleWords(_ id: CodeID) -> [UInt32] {
    if let text = searchIndex.title(of: id) { return Array(searchIndex.words(text)) }
    return SearchWords.content(of: title(id)).compactMap { searchIndex.vocabulary.find($0.text) }
  }

  private func beside(_ id: CodeID) -> [CodeID] { parent(id).map(children) ?? [id] }

  private func isUnspecified(_ id: CodeID) -> Bool {
    let words = titleWords(id)
    return ["unspecified", "nos"].contains { searchIndex.vocabulary.find($0).map(words.contains) ?? false }
  }

  // Where both are meant, the title does without "ear" and "eye".
  private var sideWords: Set<UInt32> {
    let words = ["right", "left", "bilateral", "unspecified", "unilateral", "side", "ear", "eye"]
    return Set(words.compactMap { searchIndex.vocabulary.find($0) })
  }
}
