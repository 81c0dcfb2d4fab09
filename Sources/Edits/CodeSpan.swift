/// A code with all below it, or a range of codes with all below its ends: `N40-N53`, `Z00.12`.
struct CodeSpan: Equatable {
  private let first: [UInt8]
  private let last: [UInt8]

  /// `nil` when `text` is no code and no range of codes.
  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.plain(String($0)) }
    guard (1...2).contains(ends.count), ends.allSatisfy({ (3...7).contains($0.count) }) else { return nil }
    first = ends[0]
    last = ends[ends.count - 1]
  }

  /// Whether `code`, with or without its dot, is in the range.
  func contains(_ code: String) -> Bool {
    let code = Self.plain(code)
    return !code.prefix(first.count).lexicographicallyPrecedes(first)
      && !last.lexicographicallyPrecedes(code.prefix(last.count))
  }

  private static func plain(_ code: String) -> [UInt8] { code.utf8.filter { $0 != UInt8(ascii: ".") } }
}
