import Codebook

/// A set of codes written as prefixes and ranges: `I50 E08-E13 N18.1-N18.6`; everything below a named code belongs to it.
struct CodeSet: Sendable {
  private let ranges: [Range<CodeID>]
  /// A bit for each block of ten categories that the codes are in: most sets are told apart by it.
  let blocks: UInt64

  /// - Parameter text: prefixes and ranges, blank between; what the edition does not have is passed over.
  init(_ text: some StringProtocol, in book: ICD10CM) {
    ranges = book.ranges(named: text)
    blocks = ranges.reduce(0) { $0 | book.blocks(of: $1) }
  }

  var isEmpty: Bool { ranges.isEmpty }

  func contains(_ code: CodeID) -> Bool {
    for range in ranges where range.contains(code) { return true }
    return false
  }

  /// Number of codes covered: a smaller set is the more exact one.
  var size: Int { ranges.reduce(0) { $0 + $1.count } }
}

extension ICD10CM {
  /// The bit of the block that a code is in: its first two characters; some blocks share a bit.
  func block(_ code: CodeID) -> UInt64 { Self.bit(blockNumber(code)) }

  /// The bits of all blocks in a range of codes.
  func blocks(of range: CodeRange) -> UInt64 {
    (blockNumber(range.lowerBound)...blockNumber(range.upperBound - 1)).reduce(0) { $0 | Self.bit($1) }
  }

  private static func bit(_ block: Int) -> UInt64 { 1 << UInt64(block & 63) }

  // Rising with the code: eleven numbers a letter, ten digits and all letters of the second place.
  private func blockNumber(_ code: CodeID) -> Int {
    let second = Int(character(1, of: code)) - 0x30
    return Int(character(0, of: code)) * 11 + min(second, 10)
  }
}
