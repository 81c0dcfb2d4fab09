/// A segment of X12: its id and its elements.
public struct Segment: Hashable, Sendable {
  /// Two or three characters: `NM1`.
  public var id: String
  public private(set) var elements: [Element]

  /// A segment without the empty elements at its end.
  public init(_ id: String, _ elements: [Element]) {
    self.id = id
    let filled = elements.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    self.elements = filled == elements.count ? elements : Array(elements[..<filled])
  }

  public init(_ id: String, _ elements: Element...) { self.init(id, elements) }

  /// The element of that number, from 1 as the guides count; empty where there is none.
  public subscript(number: Int) -> Element {
    get { number <= elements.count ? elements[number - 1] : .empty }
    set {
      while elements.count < number { elements.append(.empty) }
      elements[number - 1] = newValue
    }
  }
}
