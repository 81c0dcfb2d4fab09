internal import Messages
internal import Terminal

/// A question to the reviewer: choices by number, or words of their own.
struct Prompt: Sendable {
  var purpose: Purpose
  var title: String
  var choices: [Choice]
  var selected = 0
  var field = LineField()
  /// Whether the reviewer writes instead of choosing.
  var isTyping: Bool

  enum Purpose: Hashable, Sendable {
    case reject, hold, query, flag, memo, presentOnAdmission
    /// To the query about a code, else to the oldest that waits.
    case answer(code: String?)
    /// Finish in spite of warnings.
    case finish
  }

  struct Choice: Hashable, Sendable {
    var key: Character
    var text: String
    /// A text to go on writing instead of an answer.
    var isDraft = false
    /// Choosing it is the begin of an answer to a query.
    var query: AskedQuery?
    /// Where the value is not the text.
    var value: String?
  }

  init(_ purpose: Purpose, _ title: String, _ choices: [Choice]) {
    self.purpose = purpose
    self.title = title
    self.choices = choices
    isTyping = choices.isEmpty
  }

  /// Choices numbered from 1.
  static func numbered(_ texts: [String], areDrafts: Bool = false) -> [Choice] {
    texts.prefix(9).enumerated().map { index, text in
      Choice(key: Character(String(index + 1)), text: text, isDraft: areDrafts)
    }
  }

  /// What a key led to.
  enum Outcome: Sendable {
    case open
    case cancelled
    case answered(String, choice: Choice?)
  }

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .escape: return .cancelled
    case .enter: return isTyping ? typed() : choose(selected)
    case .up where !isTyping: selected = max(0, selected - 1)
    case .down where !isTyping: selected = min(choices.count - 1, selected + 1)
    case .character(let character) where !isTyping:
      if let index = choices.firstIndex(where: { $0.key == character }) { return choose(index) }
      if purpose != .presentOnAdmission { type(key) }
    case .paste where !isTyping: if purpose != .presentOnAdmission { type(key) }
    default: if isTyping { _ = field.press(key) }
    }
    return .open
  }

  private mutating func type(_ key: Key) {
    isTyping = true
    _ = field.press(key)
  }

  private mutating func choose(_ index: Int) -> Outcome {
    guard choices.indices.contains(index) else { return .open }
    let choice = choices[index]
    if let question = choice.query?.question {
      self = Prompt(.answer(code: question.code), "Answer to: \(question.reason ?? "")", [])
      return .open
    }
    if choice.isDraft {
      field = LineField(choice.text)
      isTyping = true
      return .open
    }
    return .answered(choice.value ?? choice.text, choice: choice)
  }

  private func typed() -> Outcome {
    field.isEmpty ? .open : .answered(field.text.trimmed, choice: nil)
  }
}

extension String {
  /// Without the blanks at both ends.
  var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
