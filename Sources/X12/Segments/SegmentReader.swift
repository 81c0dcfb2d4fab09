/// Divides the bytes of an interchange into segments, by the delimiters that each ISA names.
struct SegmentReader {
  private let bytes: [UInt8]
  private var position = 0
  private var delimiters = Delimiters.usual
  /// Segments read, counted from 1 over the whole file; errors name it.
  private(set) var number = 0

  /// Length of an ISA segment with its terminator, the only one of fixed length.
  private static let headerLength = 106

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next segment, `nil` at the end.
  mutating func next() throws(X12Error) -> Segment? {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    guard position < bytes.count else { return nil }
    if isAtHeader { try readDelimiters() } else if number == 0 { throw .notX12(byte: position) }
    guard let end = bytes[position...].firstIndex(of: delimiters.segment) else {
      throw .broken(segment: number + 1, problem: "has no end")
    }
    number += 1
    defer { position = end + 1 }
    return segment(bytes[position..<end])
  }

  private var isAtHeader: Bool {
    position + 3 < bytes.count && bytes[position..<(position + 3)].elementsEqual("ISA".utf8)
  }

  private mutating func readDelimiters() throws(X12Error) {
    guard position + Self.headerLength <= bytes.count else { throw .notX12(byte: position) }
    delimiters = Delimiters(
      element: bytes[position + 3], component: bytes[position + 104], repetition: bytes[position + 82],
      segment: bytes[position + 105])
  }

  private func segment(_ text: ArraySlice<UInt8>) -> Segment {
    // A payer's line ends may stand before the terminator.
    let text = text.last.map { $0 == 0x0D || $0 == 0x0A } == true ? text.dropLast() : text
    let parts = text.split(separator: delimiters.element, omittingEmptySubsequences: false)
    let id = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let isHeader = id == "ISA"
    return Segment(id, parts.dropFirst().map { element($0, isHeader: isHeader) })
  }

  // ISA16 is the component separator itself.
  private func element(_ text: ArraySlice<UInt8>, isHeader: Bool) -> Element {
    guard !isHeader, text.contains(delimiters.component) else { return .text(String(decoding: text, as: UTF8.self)) }
    let parts = text.split(separator: delimiters.component, omittingEmptySubsequences: false)
    return Element(components: parts.map { String(decoding: $0, as: UTF8.self) })
  }
}
