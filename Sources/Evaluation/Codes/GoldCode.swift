/// A code that a gold set gives for a note.
public struct GoldCode: Hashable, Sendable {
  public var note: String
  /// Place in reporting order, 1 = first-listed; `nil` where the set has no order.
  public var position: Int?
  public var code: String
  /// Must be found; else it counts as right when proposed and is not asked for.
  public var isRequired: Bool
  /// Codes accepted in its place.
  public var alternatives: [String]
  /// Codes as good as the first-listed one.
  public var alsoFirst: [String]

  public init(note: String, code: String) {
    self.note = note
    self.code = code
    isRequired = true
    alternatives = []
    alsoFirst = []
  }
}
