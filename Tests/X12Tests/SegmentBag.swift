internal import Foundation
internal import X12

/// The segments between ST and SE of all transactions of a file, written in one way so that only differences of content count.
struct SegmentBag {
  private var lines: [String] = []

  init(_ bytes: [UInt8]) throws {
    for transaction in try InterchangeReader.transactions(in: bytes) {
      // The submitter's header is another one's in any case; levels are numbered anew.
      let claims = transaction.segments.drop { $0.id != "HL" }
      lines += claims.filter { $0.id != "HL" }.flatMap(Self.lines)
    }
  }

  /// `- ` what the other has and this has not, `+ ` the reverse: segment and qualifier, without values.
  func difference(from other: SegmentBag) -> String {
    var counts: [String: Int] = [:]
    for line in lines { counts[line, default: 0] += 1 }
    for line in other.lines { counts[line, default: 0] -= 1 }
    var differences: [String: Int] = [:]
    for (line, count) in counts where count != 0 {
      differences["\(count < 0 ? "-" : "+") \(Self.name(of: line))", default: 0] += abs(count)
    }
    let sorted = differences.sorted { ($0.key.dropFirst(2), $0.key) < ($1.key.dropFirst(2), $1.key) }
    return sorted.map { "\($0.key)\($0.value > 1 ? " (\($0.value) times)" : "")\n" }.joined()
  }

  // The qualifier tells one REF, DTP and so on from another.
  private static func name(of line: String) -> String {
    let parts = line.split(separator: "*", omittingEmptySubsequences: false)
    let qualified: Set = ["AMT", "DTP", "HI", "NM1", "PER", "PRV", "PWK", "REF"]
    guard qualified.contains(String(parts[0])) else { return String(parts[0]) }
    return "\(parts[0])*\(parts[1].split(separator: ":")[0])"
  }

  // A code a line, numbers without zeros behind the point, text in capitals.
  private static func lines(of segment: Segment) -> [String] {
    if segment.id == "HI" { return segment.elements.map { "HI*\(text(of: $0))" } }
    return ["\(segment.id)*" + segment.elements.map(text).joined(separator: "*")]
  }

  private static func text(of element: Element) -> String {
    switch element {
    case .text(let text): number(text).uppercased()
    case .composite(let components): components.map { number($0).uppercased() }.joined(separator: ":")
    }
  }

  private static func number(_ text: String) -> String {
    guard text.contains("."), Double(text) != nil else { return text }
    var trimmed = text
    while trimmed.hasSuffix("0") { trimmed.removeLast() }
    if trimmed.hasSuffix(".") { trimmed.removeLast() }
    return trimmed
  }
}
