/// A set of codes written as prefixes and ranges: `I50 E08-E13 N18.1-N18.6`; everything below a named code belongs to it.
public struct CodeSet: Sendable {
  private let ranges: [Range<CodeID>]
  /// A bit for each first letter of the codes, A the lowest: most sets are told apart by it.
  public let letters: UInt32

  /// - Parameter text: prefixes and ranges, blank between; what the edition does not have is passed over.
  public init(_ text: some StringProtocol, in book: ICD10CM) {
    var ranges: [Range<CodeID>] = []
    for item in text.split(separator: " ") {
      let ends = item.split(separator: "-", maxSplits: 1)
      guard let first = ends.first.flatMap({ book.find(String($0)) }),
        let last = ends.last.flatMap({ book.find(String($0)) }),
        first <= last
      else { continue }
      ranges.append(first..<max(first + 1, book.descendants(last).upperBound))
    }
    self.ranges = ranges
    letters = ranges.reduce(0) { $0 | book.letters(of: $1) }
  }

  /// Whether the edition has none of the codes.
  public var isEmpty: Bool { ranges.isEmpty }

  /// Whether the code is one of those named, or below one.
  public func contains(_ code: CodeID) -> Bool {
    for range in ranges where range.contains(code) { return true }
    return false
  }

  /// Number of codes covered: a smaller set is the more exact one.
  public var size: Int { ranges.reduce(0) { $0 + $1.count } }
}

extension ICD10CM {
  /// The bit of a code's first letter, A the lowest.
  public func letter(_ code: CodeID) -> UInt32 { 1 << letterNumber(code) }

  /// The bits of all first letters in a range of codes.
  public func letters(of range: CodeRange) -> UInt32 {
    (letterNumber(range.lowerBound)...letterNumber(range.upperBound - 1)).reduce(0) { $0 | 1 << $1 }
  }

  private func letterNumber(_ code: CodeID) -> UInt32 { UInt32((self.code(code).utf8.first ?? 0x41) &- 0x41) }
}
