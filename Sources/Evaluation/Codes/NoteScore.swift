/// The score of one note.
struct NoteScore {
  var exact = Proportion()
  var category = Proportion()
  var byChapter: [String: Proportion] = [:]
  /// `nil` when the gold names no first-listed code.
  var isFirstRight: Bool?
  var missed: [String] = []
  var falseAlarms: [String] = []

  init(gold: [GoldCode], proposed: [String]) {
    let proposed = unique(proposed)
    exact = Self.proportion(gold, proposed) { $0 }
    category = Self.proportion(gold, unique(proposed.map(cut))) { cut($0) }
    let proposedSet = Set(proposed)
    let right = Set(gold.flatMap { [$0.code] + $0.alternatives })
    for row in gold where row.isRequired {
      let isFound = proposedSet.contains(row.code) || row.alternatives.contains(where: proposedSet.contains)
      byChapter[chapter(row.code), default: Proportion()].required += 1
      if isFound { byChapter[chapter(row.code), default: Proportion()].found += 1 } else { missed.append(row.code) }
    }
    for code in proposed {
      byChapter[chapter(code), default: Proportion()].proposed += 1
      if right.contains(code) {
        byChapter[chapter(code), default: Proportion()].right += 1
      } else {
        falseAlarms.append(code)
      }
    }
    if let first = gold.first(where: { $0.position == 1 }) {
      let accepted = Set([first.code] + first.alternatives + gold.flatMap(\.alsoFirst))
      isFirstRight = proposed.first.map(accepted.contains) ?? false
    }
  }

  private static func proportion(_ gold: [GoldCode], _ proposed: [String], _ form: (String) -> String) -> Proportion {
    let proposedSet = Set(proposed)
    let right = Set(gold.flatMap { [form($0.code)] + $0.alternatives.map(form) })
    var asked: [String: Bool] = [:]
    for row in gold where row.isRequired {
      let isFound =
        proposedSet.contains(form(row.code)) || row.alternatives.contains { proposedSet.contains(form($0)) }
      asked[form(row.code)] = isFound || asked[form(row.code), default: false]
    }
    return Proportion(
      right: proposed.count { right.contains($0) }, proposed: proposed.count, found: asked.values.count { $0 },
      required: asked.count)
  }
}

private func unique(_ codes: [String]) -> [String] {
  var seen: Set<String> = []
  return codes.filter { seen.insert($0).inserted }
}

/// The category: the first three characters.
private func cut(_ code: String) -> String { String(code.prefix(3)) }

private func chapter(_ code: String) -> String { String(code.prefix(1)) }
