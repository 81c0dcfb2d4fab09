/// The phrases that a table row stands for: `a|b` are alternatives, `[a]` may be absent, `{name}` is a class of classes.tsv.
///
/// Words are parted by blanks; the signs inside a word part it as they do in a note: `h/o` is the words h and o, `&` is
/// none.
struct PhrasePattern {
  /// For each word of the pattern its alternatives, each the numbers of its words; an empty one may be absent.
  let slots: [[[WordNumber]]]

  /// A row may stand for so many phrases.
  static let most = 2000

  /// Reads a pattern; `nil` when it names an unknown class, leaves a bracket open, or stands for no phrase or too many.
  init?(_ pattern: Substring, classes: [Substring: [[WordNumber]]], adding vocabulary: inout Vocabulary) {
    var slots: [[[WordNumber]]] = []
    var phrases = 1
    for slot in pattern.utf8.split(separator: UInt8(ascii: " ")) {
      guard let choices = Self.choices(slot, classes, &vocabulary) else { return nil }
      phrases *= choices.count
      guard phrases <= Self.most else { return nil }
      slots.append(choices)
    }
    guard slots.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
    self.slots = slots
  }

  private static func choices(
    _ slot: Substring.UTF8View, _ classes: [Substring: [[WordNumber]]], _ vocabulary: inout Vocabulary
  ) -> [[WordNumber]]? {
    var slot = slot
    var choices: [[WordNumber]] = []
    if slot.first == UInt8(ascii: "[") {
      guard slot.last == UInt8(ascii: "]") else { return nil }
      slot = slot.dropFirst().dropLast()
      choices.append([])
    }
    for choice in slot.split(separator: UInt8(ascii: "|")) {
      if choice.first == UInt8(ascii: "{") {
        guard let members = classes[Substring(choice.dropFirst().dropLast())] else { return nil }
        choices += members
      } else {
        choices.append(words(of: choice, &vocabulary))
      }
    }
    return choices.isEmpty ? nil : choices
  }

  /// The numbers of the words of a text, parted as a note's are.
  static func words(of text: Substring.UTF8View, _ vocabulary: inout Vocabulary) -> [WordNumber] {
    let isPlain = text.allSatisfy { $0 >= UInt8(ascii: "0") || $0 == UInt8(ascii: "'") }
    if isPlain, !text.isEmpty { return [vocabulary.add(text)] }
    return text.split { $0 < UInt8(ascii: "0") && $0 != UInt8(ascii: "'") }.map { vocabulary.add($0) }
  }
}
