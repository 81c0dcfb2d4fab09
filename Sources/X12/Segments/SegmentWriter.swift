/// Writes segments as bytes, with the usual delimiters and a line end behind each.
struct SegmentWriter {
  private(set) var bytes: [UInt8] = []
  private let delimiters = Delimiters.usual

  /// - Parameter capacity: Bytes that are expected.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func append(_ segment: Segment) {
    bytes.append(contentsOf: segment.id.utf8)
    for element in segment.elements {
      bytes.append(delimiters.element)
      append(element)
    }
    bytes.append(delimiters.segment)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ element: Element) {
    switch element {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .composite(let components):
      for (index, component) in components.enumerated() {
        if index > 0 { bytes.append(delimiters.component) }
        bytes.append(contentsOf: component.utf8)
      }
    }
  }
}
