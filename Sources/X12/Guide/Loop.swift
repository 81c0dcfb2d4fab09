/// A loop of a transaction with what stands in it: the form in which claims are read and written.
public struct Loop: Hashable, Sendable {
  /// Name in the implementation guide: `2010AA`; of the whole transaction its number: `837`.
  public var name: String
  public var segments: [Segment]
  public var loops: [Loop]
  /// Segments that the guide has no place for here.
  public var strays: [Segment] = []

  public init(_ name: String, _ segments: [Segment?] = [], _ loops: [Loop?] = []) {
    self.name = name
    self.segments = segments.compactMap { $0 }
    self.loops = loops.compactMap { $0 }
  }

  /// The first segment of that id whose first element is one of `codes`; any, when none is named.
  public func segment(_ id: String, _ codes: String...) -> Segment? {
    segments.first { $0.id == id && (codes.isEmpty || codes.contains($0[1].text)) }
  }

  /// The segments of that id whose first element is one of `codes`; all, when none is named.
  public func segments(_ id: String, _ codes: String...) -> [Segment] {
    segments.filter { $0.id == id && (codes.isEmpty || codes.contains($0[1].text)) }
  }

  public func loop(_ name: String) -> Loop? { loops.first { $0.name == name } }

  public func loops(_ name: String) -> [Loop] { loops.filter { $0.name == name } }
}
