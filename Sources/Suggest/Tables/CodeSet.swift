import Codebook

/// A set of codes written as prefixes and ranges: `I50 E08-E13 N18.1-N18.6`; everything below a named code belongs to it.
struct CodeSet: Sendable {
  private let ranges: [Range<CodeID>]

  /// - Parameter text: prefixes and ranges, blank between; what the edition does not have is passed over.
  init(_ text: some StringProtocol, in book: ICD10CM) {
    var ranges: [Range<CodeID>] = []
    for item in text.split(separator: " ") {
      let ends = item.split(separator: "-", maxSplits: 1)
      guard let first = ends.first.flatMap({ book.find(String($0)) }), let last = ends.last.flatMap({ book.find(String($0)) }),
        first <= last
      else { continue }
      ranges.append(first..<max(first + 1, book.descendants(last).upperBound))
    }
    self.ranges = ranges
  }

  var isEmpty: Bool { ranges.isEmpty }

  func contains(_ code: CodeID) -> Bool {
    for range in ranges where range.contains(code) { return true }
    return false
  }

  /// Number of codes covered: a smaller set is the more exact one.
  var size: Int { ranges.reduce(0) { $0 + $1.count } }
}
