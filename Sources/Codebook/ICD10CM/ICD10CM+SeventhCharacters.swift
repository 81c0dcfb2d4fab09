extension ICD10CM {
  /// A 7th character with what it stands for: `A`, initial encounter for closed fracture.
  public struct SeventhCharacter: Hashable, Sendable {
    public var character: String
    /// Empty where the tabular list has the full code as an entry of its own.
    public var meaning: String
  }

  /// The 7th characters with which the code can be completed; empty when it takes none.
  ///
  /// Of a code with more than one way down, such as a category, those of the table that holds for all below it.
  public func seventhCharacters(_ id: CodeID) -> [SeventhCharacter] {
    guard text(id).length < 7 else { return [] }
    let table = seventhTable(id)
    let possible = Set(completions(id).map { text($0)[6] })
    if possible.isEmpty { return table.map { Self.seventh($0.character, $0.meaning) } }
    let meanings = Dictionary(table.map { ($0.character, $0.meaning) }, uniquingKeysWith: { first, _ in first })
    return possible.sorted().map { Self.seventh($0, meanings[$0] ?? "") }
  }

  /// The billable codes of seven characters that `id` becomes by placeholders and a 7th character.
  func completions(_ id: CodeID) -> [CodeID] {
    let below = range(startingWith: text(id).padded).clamped(to: descendants(id))
    return below.filter { text($0).length == 7 }
  }

  private static func seventh(_ character: UInt8, _ meaning: String) -> SeventhCharacter {
    SeventhCharacter(character: String(UnicodeScalar(character)), meaning: meaning)
  }

  // The table of the code, or else of the nearest code above that has one.
  private func seventhTable(_ id: CodeID) -> [(character: UInt8, meaning: String)] {
    for code in lineage(id) {
      guard let index = seventhIndex(code) else { continue }
      let range = seventhCharacters.range(index)
      return range.map { (seventhCharacters[$0], seventhMeanings[$0]) }
    }
    return []
  }

  private func seventhIndex(_ id: CodeID) -> Int? {
    var (low, high) = (0, seventhCodes.count)
    while low < high {
      let middle = (low + high) / 2
      if seventhCodes[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < seventhCodes.count && seventhCodes[low] == id ? low : nil
  }
}
