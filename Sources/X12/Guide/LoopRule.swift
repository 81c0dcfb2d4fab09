/// What an implementation guide says about a loop: its segments in order, then the loops in it.
public struct LoopRule: Sendable {
  let name: String
  let isRequired: Bool
  /// How often it may come in a row; `nil`: without limit.
  let maximum: Int?
  var segments: [SegmentRule] = []
  var loops: [LoopRule] = []

  /// The segment that begins the loop.
  func begins(with segment: Segment) -> Bool { segments.first?.matches(segment) ?? false }
}

/// What a guide says about a segment at its place.
struct SegmentRule: Sendable {
  let id: String
  let isRequired: Bool
  let maximum: Int?
  /// The codes that tell it from other segments of its id: the first condition of its line.
  let key: Condition?
  let conditions: [Condition]

  /// An element, or a component of one, that has to be there, with one of these codes where codes are named.
  struct Condition: Sendable {
    let element: Int
    let component: Int
    let codes: [String]
    /// False where the element may be left out.
    let isRequired: Bool

    func value(in segment: Segment) -> String { segment[element].component(component) }
  }

  func matches(_ segment: Segment) -> Bool {
    guard segment.id == id else { return false }
    guard let key else { return true }
    return key.codes.contains(key.value(in: segment))
  }
}
