/// Finds what the `see` and `see also` of an index lead to.
struct IndexReferenceResolver {
  let index: AlphabeticIndex

  /// `nil` for an empty text.
  func reference(_ text: String) -> IndexReference? {
    guard !text.isEmpty else { return nil }
    if text == "condition" { return .condition }
    if let id = index.find(text) { return .entry(id) }
    if let table = table(text) { return .table(table) }
    if !CodeReferenceParser.references(in: text).isEmpty { return .codes }
    // "Foo, bar or Baz": the first will do.
    for separator in [";", " or "] {
      let parts = text.split(separator: separator, maxSplits: 1)
      if parts.count == 2, let id = index.find(String(parts[0])) { return .entry(id) }
    }
    return .deadEnd
  }

  private func table(_ text: String) -> IndexKind? {
    let text = text.lowercased()
    if text.contains("table of drugs") { return .drugs }
    if text.contains("table of neoplasms") || (text.hasPrefix("neoplasm") && index.kind != .neoplasms) {
      return .neoplasms
    }
    return text.contains("external cause") && index.kind != .externalCauses ? .externalCauses : nil
  }
}
