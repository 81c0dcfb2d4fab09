/// A record of acts with what was undone worked out. Nothing is taken out of the record.
///
/// An undo takes back the last act that stands, a redo brings back the one undone last; any other act ends what can be
/// redone. Undo stops at a `finish` or `reopen`: those are taken back by one another.
public struct DecisionHistory: Hashable, Sendable {
  /// Every act, oldest first.
  public private(set) var decisions: [Decision] = []
  private var standingIndices: [Int] = []
  private var undoneIndices: [Int] = []

  public init(_ decisions: [Decision] = []) {
    for decision in decisions { record(decision) }
  }

  /// The acts that hold, oldest first; no undo and no redo among them.
  public var standing: [Decision] { standingIndices.map { decisions[$0] } }

  /// The act that an undo would take back.
  public var undoable: Decision? {
    guard let last = standingIndices.last.map({ decisions[$0] }), last.act != .finish, last.act != .reopen else {
      return nil
    }
    return last
  }

  /// The act that a redo would bring back.
  public var redoable: Decision? { undoneIndices.last.map { decisions[$0] } }

  /// Whether the act at an index of ``decisions`` stands.
  public func stands(at index: Int) -> Bool { standingIndices.contains(index) }

  /// Adds an act; an undo or redo that finds nothing has no effect.
  public mutating func record(_ decision: Decision) {
    decisions.append(decision)
    switch decision.act {
    case .undo:
      if undoable != nil, let last = standingIndices.popLast() { undoneIndices.append(last) }
    case .redo:
      if let last = undoneIndices.popLast() { standingIndices.append(last) }
    default:
      standingIndices.append(decisions.count - 1)
      undoneIndices = []
    }
  }
}
