internal import Pipeline
internal import Terminal

/// The list of charts.
extension ReviewModel {
  mutating func pressOnList(_ key: Key) -> [ScreenEffect] {
    if isHelpShown {
      isHelpShown = false
      return []
    }
    let page = max(1, size.rows - 6)
    switch key {
    case .up, .character("k"): row -= 1
    case .down, .character("j"): row += 1
    case .pageUp: row -= page
    case .pageDown, .character(" "): row += page
    case .home: row = 0
    case .end: row = worklist.count - 1
    case .character("n"): nextToDo()
    case .character("?"): isHelpShown = true
    case .character("q"), .escape: return [.quit]
    case .enter, .right:
      guard worklist.indices.contains(row) else { return [] }
      return [.open(encounter: worklist[row].encounter, client: worklist[row].client)]
    default: break
    }
    row = max(0, min(worklist.count - 1, row))
    return []
  }

  private mutating func nextToDo() {
    let order = Array(worklist.indices.filter { $0 > row }) + worklist.indices.filter { $0 <= row }
    guard let next = order.first(where: { Self.isToDo(worklist[$0]) && worklist[$0].openBy == nil }) else {
      say("Nothing is left to do.")
      return
    }
    row = next
  }
}
