/// The Table of Neoplasms: the code of a neoplasm by its site and its behaviour.
public struct NeoplasmTable: Sendable {
  /// The table as an index: one main term, sites below it.
  public let index: AlphabeticIndex

  /// How a neoplasm behaves, in the order of the table's columns.
  public enum Behaviour: String, Hashable, Sendable, CaseIterable {
    case primary
    case secondary
    case inSitu = "in-situ"
    case benign
    case uncertain
    case unspecified
  }

  init(_ index: AlphabeticIndex) { self.index = index }

  /// The codes of a site, larger site first: `breast, nipple`; empty when the table does not have it.
  ///
  /// A site without codes of its own has those that its `see` leads to. A code that ends with a dash needs a side or
  /// another character from the tabular list.
  public func codes(site: String) -> [Behaviour: String] {
    guard let id = index.find("Neoplasm, \(site)").flatMap(index.entryWithCodes) else { return [:] }
    return zip(Behaviour.allCases, index.codes(id)).reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
}
