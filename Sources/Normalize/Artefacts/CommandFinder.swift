internal import Messages

/// Finds dictated commands: "period", "new paragraph", "open parenthesis".
///
/// Words with another meaning ("a period of time", "sigmoid colon") count only where a sign is missing and the words
/// around allow it, in a note that holds plain commands or a capital after the word.
struct CommandFinder {
  struct Command {
    let words: Range<Int>
    let row: CommandTable.Row
  }

  private let text: ScannedText
  private let table: CommandTable

  init(_ text: ScannedText, table: CommandTable) {
    self.text = text
    self.table = table
  }

  func commands() -> [Command] {
    let candidates = candidates()
    guard !candidates.isEmpty else { return [] }
    let isDictated = candidates.contains { $0.row.isPlain } || candidates.count { isBeforeCapital($0) } >= 2
    return candidates.filter { $0.row.isPlain || isDictated || isBeforeCapital($0) }
  }

  private func candidates() -> [Command] {
    var found: [Command] = []
    var word = 0
    while word < text.words.count {
      if let match = table.phrases.longest(at: word, before: text.words.count, in: text) {
        let command = Command(words: word..<match.end, row: table.rows[match.row])
        if isAllowed(command) { found.append(command) }
        word = match.end
      } else {
        word += 1
      }
    }
    return found
  }

  private func isAllowed(_ command: Command) -> Bool {
    let (first, end) = (command.words.lowerBound, command.words.upperBound)
    if first > 0, command.row.notAfter.contains(text.numbers[first - 1]) { return false }
    if end < text.words.count, command.row.notBefore.contains(text.numbers[end]) { return false }
    guard !command.row.isPlain else { return true }
    // What is typed beside a sign of its own is a word: "after a short period."
    let typed: Gap = [.period, .comma, .semicolon, .colon, .mark, .closing, .hyphen, .sign]
    return first > 0 && !text.gaps[first].meets(typed.union(.lineBreak)) && !text.gaps[end].meets(typed)
  }

  // "... chest pain period He denies": a capital in mid-sentence shows that a mark was spoken.
  private func isBeforeCapital(_ command: Command) -> Bool {
    let next = command.words.upperBound
    guard command.row.signs.contains(.period), next < text.words.count else { return false }
    return text.isCapitalized(next) && text.startsLower(command.words.lowerBound) && text.words[next].count > 1
      && text.gaps[next] == .blank
  }
}
