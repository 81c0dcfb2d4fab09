/// Place of an entry in one index.
public typealias IndexID = Int32

/// What a `see` or `see also` of an index leads to.
public enum IndexReference: Hashable, Sendable {
  /// An entry of the same index.
  case entry(IndexID)
  /// Another table: of neoplasms, of drugs.
  case table(IndexKind)
  /// Codes of the tabular list: `category M01`, `N00-N07 with fourth character .0`.
  case codes
  /// The term is an adjective or a site: the main term is the condition.
  case condition
  /// Nothing of that wording.
  case deadEnd

  /// As kept in the compiled file: the kind and the entry.
  var encoded: (kind: UInt8, target: IndexID) {
    switch self {
    case .entry(let id): (1, id)
    case .table(let kind): (2, IndexID(IndexKind.allCases.firstIndex(of: kind) ?? 0))
    case .codes: (3, -1)
    case .condition: (4, -1)
    case .deadEnd: (5, -1)
    }
  }

  init?(kind: UInt8, target: IndexID) {
    switch kind {
    case 1: self = .entry(target)
    case 2 where IndexKind.allCases.indices.contains(Int(target)): self = .table(IndexKind.allCases[Int(target)])
    case 3: self = .codes
    case 4: self = .condition
    case 5: self = .deadEnd
    default: return nil
    }
  }
}
