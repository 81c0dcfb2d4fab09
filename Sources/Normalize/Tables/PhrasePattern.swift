/// Writes out the phrases that a table row stands for.
///
/// `a|b` are alternatives, `[a]` may be absent, `{name}` is a class of classes.tsv; words are parted by blanks,
/// and the signs inside a word part it as they do in a note: `h/o` is the words h and o, `&` is none.
struct PhrasePattern {
  /// Words of a class, by its name; a class member may itself be several words.
  let classes: [Substring: [Substring]]

  static let most = 2000

  /// Every phrase as numbers of words; `nil` when the pattern cannot be read or gives more than ``most`` phrases.
  func phrases(_ pattern: Substring, adding vocabulary: inout Vocabulary) -> [[WordNumber]]? {
    var phrases: [[WordNumber]] = [[]]
    for slot in pattern.utf8.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
      guard let choices = choices(slot, adding: &vocabulary) else { return nil }
      guard choices.count * phrases.count <= Self.most else { return nil }
      if choices.count == 1 {
        for index in phrases.indices { phrases[index] += choices[0] }
      } else {
        phrases = phrases.flatMap { phrase in choices.map { phrase + $0 } }
      }
    }
    return phrases.filter { !$0.isEmpty }
  }

  private func choices(_ slot: Substring, adding vocabulary: inout Vocabulary) -> [[WordNumber]]? {
    var slot = slot
    var choices: [[WordNumber]] = []
    if slot.utf8.first == UInt8(ascii: "[") {
      guard slot.utf8.last == UInt8(ascii: "]") else { return nil }
      slot = slot.dropFirst().dropLast()
      choices.append([])
    }
    for choice in slot.utf8.split(separator: UInt8(ascii: "|")).map({ Substring($0) }) {
      if choice.utf8.first == UInt8(ascii: "{") {
        guard let members = classes[choice.dropFirst().dropLast()] else { return nil }
        for member in members { choices.append(words(of: member, adding: &vocabulary)) }
      } else {
        choices.append(words(of: choice, adding: &vocabulary))
      }
    }
    return choices.isEmpty ? nil : choices
  }

  private func words(of text: Substring, adding vocabulary: inout Vocabulary) -> [WordNumber] {
    text.utf8.split { $0 < UInt8(ascii: "0") && $0 != UInt8(ascii: "'") }
      .map { vocabulary.add(Substring($0).utf8) }
  }
}
