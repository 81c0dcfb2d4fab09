/// The wordings of a title or inclusion term under which a note may name the condition.
///
/// What the classification adds for its own order is taken off: "unspecified", "NOS", parentheses, "so stated".
enum TitleVariants {
  /// Wordings of `title`, best first; empty when the title names a remainder ("Other ...") that nobody dictates.
  static func of(_ title: some StringProtocol) -> [String] {
    let title = String(title)
    guard !remainders.contains(where: { title.hasPrefix($0) }), !title.contains("classified elsewhere"),
      !namesUnspecifiedPart(title)
    else { return [] }
    let plain = joined(withoutParentheses(title))
    var variants: [String] = plain.isEmpty ? [] : [plain]
    let kept = joined(title.filter { !"()[]".contains($0) })
    if kept != plain, !kept.isEmpty { variants.append(kept) }
    return variants
  }

  // "Effusion, unspecified shoulder": the header above has the wording without the side.
  private static func namesUnspecifiedPart(_ title: String) -> Bool {
    title.split(separator: ",").dropFirst().contains { segment in
      let words = segment.split(separator: " ")
      guard let place = words.firstIndex(of: "unspecified"), place + 1 < words.count else { return false }
      return !unspecifiedNouns.contains(String(words[place + 1]))
    }
  }

  private static let unspecifiedNouns: Set<String> = [
    "organism", "type", "cause", "site", "etiology", "stage", "severity", "location", "course", "or", "as", "whether",
  ]

  private static let remainders = ["Other ", "Unspecified other", "other "]

  // Segments between commas that only say that nothing more is known.
  private static func joined(_ title: String) -> String {
    var parts: [String] = []
    for segment in title.split(separator: ",") {
      let words = segment.split(separator: " ").filter { !empty.contains(String($0)) }
      if words.isEmpty { continue }
      let isRemainder = segment.contains("nspecified") && !parts.isEmpty
      let isPlain = plainSegments.contains(words.joined(separator: " "))
      if isRemainder || isPlain { continue }
      parts.append(words.joined(separator: " "))
    }
    return parts.joined(separator: " ")
  }

  private static let empty: Set<String> = [
    "unspecified", "Unspecified", "NOS", "NEC", "[NOS]", "specified", "condition)", "stated",
  ]

  private static let plainSegments: Set<String> = [
    "uncomplicated", "so", "not elsewhere", "not elsewhere classified", "without complication", "without complications",
    "initial encounter", "any", "not specified",
  ]

  private static func withoutParentheses(_ title: String) -> String {
    var depth = 0
    var out = ""
    for character in title {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { out.append(character) }
      }
    }
    return out
  }
}
