/// Reads a guide from a text: one line a loop or segment, indented under its loop.
///
///     2010AA R 1
///       NM1 R 1 01=85 02=1,2 03! 08?XX
///
/// name, usage (R required, S situational), how often (`*`: any number), then conditions: `01=A,B` the element has one of
/// these codes, `03!` it is there, `08?XX` it has the code if it is there; `05.3` is a component. A first condition with `=` tells the
/// segment from others of its id. `@name` behind a loop takes the lines of another table.
struct GuideTable {
  private let lines: [(depth: Int, words: [Substring])]
  private let parts: [String: String]

  init(_ text: String, parts: [String: String] = [:]) {
    lines = text.split(separator: "\n").map { line in
      (line.prefix { $0 == " " }.count / 2, line.split(separator: " "))
    }
    self.parts = parts
  }

  /// The rule of the whole transaction.
  func transaction(_ name: String) -> LoopRule {
    var index = 0
    return fill(LoopRule(name: name, isRequired: true, maximum: 1), depth: 0, &index)
  }

  private func fill(_ rule: LoopRule, depth: Int, _ index: inout Int) -> LoopRule {
    var rule = rule
    while index < lines.count, lines[index].depth >= depth {
      let words = lines[index].words
      index += 1
      guard words[0].first?.isNumber == true else {
        rule.segments.append(Self.segment(words))
        continue
      }
      var loop = LoopRule(name: String(words[0]), isRequired: words[1] == "R", maximum: Int(words[2]))
      if words.count > 3, let part = parts[String(words[3].dropFirst())] {
        var first = 0
        loop = GuideTable(part, parts: parts).fill(loop, depth: 0, &first)
      }
      rule.loops.append(fill(loop, depth: depth + 1, &index))
    }
    return rule
  }

  private static func segment(_ words: [Substring]) -> SegmentRule {
    let conditions = words.dropFirst(3).map(condition)
    let key = words.count > 3 && words[3].contains("=") ? conditions.first : nil
    return SegmentRule(
      id: String(words[0]), isRequired: words[1] == "R", maximum: Int(words[2]), key: key, conditions: conditions)
  }

  private static func condition(_ word: Substring) -> SegmentRule.Condition {
    let place = word.prefix { $0.isNumber || $0 == "." }.split(separator: ".")
    let sign = word.first { "=!?".contains($0) } ?? "!"
    let codes = word.split(separator: sign, maxSplits: 1).dropFirst().first?.split(separator: ",").map(String.init)
    return SegmentRule.Condition(
      element: Int(place[0]) ?? 0, component: place.count > 1 ? Int(place[1]) ?? 1 : 1, codes: codes ?? [],
      isRequired: sign != "?")
  }
}
