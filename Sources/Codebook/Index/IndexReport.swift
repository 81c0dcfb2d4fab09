/// What is wrong with an index: references that lead nowhere, and codes that the edition in force does not have.
public struct IndexReport: Sendable {
  /// Entries whose `see` or `see also` leads nowhere.
  public let deadEnds: [IndexID]
  /// Entries that name a code which the edition does not have, with the code.
  public let unknownCodes: [(entry: IndexID, code: String)]
  /// Entries that give a code as complete which has been subdivided since: it is a header now, with the code.
  public let subdivided: [(entry: IndexID, code: String)]

  /// - Parameter book: The edition of codes that the index is used with.
  public init(_ index: AlphabeticIndex, with book: ICD10CM) {
    var unknown: [(entry: IndexID, code: String)] = []
    var subdivided: [(entry: IndexID, code: String)] = []
    for entry in index.entries {
      for code in index.indexCodes(entry).compactMap({ $0 }) {
        guard let id = book.find(code.code) else {
          unknown.append((entry, code.text))
          continue
        }
        // A code that only lacks its 7th character is as the index prints it.
        let isWhole = code.isIncomplete || book.isBillable(id) || !book.completions(id).isEmpty
        if !isWhole { subdivided.append((entry, code.text)) }
      }
    }
    deadEnds = index.deadEnds
    unknownCodes = unknown
    self.subdivided = subdivided
  }
}
