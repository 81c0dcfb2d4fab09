/// The score of one note.
public struct NoteScore: Hashable, Sendable {
  public let note: String
  public private(set) var exact = Proportion()
  /// The same with every code cut to its category of three characters.
  public private(set) var category = Proportion()
  /// By first letter of the code.
  public private(set) var byChapter: [String: Proportion] = [:]
  /// Whether the first proposal is the first-listed gold code or one as good; `nil` when the gold names none.
  public private(set) var isFirstRight: Bool?
  /// Required codes not found.
  public private(set) var missed: [String] = []
  /// Codes proposed and not right.
  public private(set) var falseAlarms: [String] = []
  /// Each proposed code that has a score: the score, and whether the code is right.
  public private(set) var judged: [Calibration.Point] = []

  init(_ note: String, gold: [GoldCode], proposed: [CodeRun.Proposal]) {
    self.note = note
    let proposed = unique(proposed)
    let codes = proposed.map(\.code)
    exact = Self.proportion(gold, codes) { $0 }
    category = Self.proportion(gold, Array(Set(codes.map(cut)))) { cut($0) }
    let right = Set(gold.flatMap { [$0.code] + $0.alternatives })
    addRequired(gold, found: Set(codes))
    for proposal in proposed {
      let isRight = right.contains(proposal.code)
      byChapter[chapter(proposal.code), default: Proportion()].proposed += 1
      if isRight { byChapter[chapter(proposal.code), default: Proportion()].right += 1 }
      if !isRight { falseAlarms.append(proposal.code) }
      if let score = proposal.score { judged.append(.init(score: score, isRight: isRight)) }
    }
    if let first = gold.first(where: { $0.position == 1 }) {
      let accepted = Set([first.code] + first.alternatives + gold.flatMap(\.alsoFirst))
      isFirstRight = codes.first.map(accepted.contains) ?? false
    }
  }

  private mutating func addRequired(_ gold: [GoldCode], found codes: Set<String>) {
    for row in gold where row.isRequired {
      let isFound = codes.contains(row.code) || row.alternatives.contains(where: codes.contains)
      byChapter[chapter(row.code), default: Proportion()].required += 1
      if isFound { byChapter[chapter(row.code), default: Proportion()].found += 1 } else { missed.append(row.code) }
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

// A code proposed twice counts once, with its first score.
private func unique(_ proposals: [CodeRun.Proposal]) -> [CodeRun.Proposal] {
  var seen: Set<String> = []
  return proposals.filter { seen.insert($0.code).inserted }
}

/// The category: the first three characters.
private func cut(_ code: String) -> String { String(code.prefix(3)) }

private func chapter(_ code: String) -> String { String(code.prefix(1)) }
