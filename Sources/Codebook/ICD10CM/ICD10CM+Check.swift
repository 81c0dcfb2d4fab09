extension ICD10CM {
  /// Whether the code of this text can be reported in this edition.
  public func check(_ text: String) -> CodeValidity {
    guard let code = CodeText(text), code.hasDigit else {
      return verdict(
        text, .malformed,
        "\(text): not an ICD-10-CM code: a letter, a digit, a letter or digit, and up to four more after a dot")
    }
    if let id = find(code) { return check(id) }
    guard let nearest = nearest(code) else {
      return verdict(code.text, .unknown, "\(code.text): unknown, and there is no category \(code.prefix(3).text)")
    }
    return check(code, below: nearest)
  }

  private func check(_ id: CodeID) -> CodeValidity {
    let code = code(id)
    if isBillable(id) {
      return verdict(code, .valid, "\(code): valid: \(title(id))", title: title(id))
    }
    let completions = completions(id)
    if !completions.isEmpty {
      return verdict(
        code, .seventhCharacterMissing,
        "\(code): 7th character missing: \(list(seventhCharacters(id))), as in \(self.code(completions[0]))",
        title: title(id), replacements: completions)
    }
    let children = children(id)
    return verdict(
      code, .header,
      "\(code): not billable: needs \(missingCharacters(id)): \(list(children))",
      title: title(id), replacements: children)
  }

  private func check(_ code: CodeText, below nearest: CodeID) -> CodeValidity {
    let known = self.code(nearest)
    if isBillable(nearest) {
      return verdict(
        code.text, .tooLong, "\(code.text): too long: \(known) takes no further characters", replacements: [nearest])
    }
    let completions = completions(nearest)
    let padded = text(nearest).padded
    let rest = (text(nearest).length..<code.length).map { code[$0] }
    if !completions.isEmpty, let last = rest.last, rest.dropLast().allSatisfy({ $0 == UInt8(ascii: "X") }) {
      return check(code, below: nearest, padded, last, completions)
    }
    let children = children(nearest)
    return verdict(
      code.text, .unknown, "\(code.text): unknown: \(known), the nearest above it, has \(list(children))",
      replacements: children)
  }

  // What is left of the code after the one above it is placeholders and one more character.
  private func check(
    _ code: CodeText, below nearest: CodeID, _ padded: CodeText, _ last: UInt8, _ completions: [CodeID]
  ) -> CodeValidity {
    let allowed = list(seventhCharacters(nearest))
    if last == UInt8(ascii: "X"), code.length < 7 {
      return verdict(
        code.text, .seventhCharacterMissing, "\(code.text): 7th character missing: \(allowed)",
        replacements: completions)
    }
    if code.length < 7, let full = padded.appending(last), let right = find(full) {
      return verdict(
        code.text, .placeholderMissing,
        "\(code.text): the 7th character stands too early: fill with X to six characters: \(full.text)",
        replacements: [right])
    }
    return verdict(
      code.text, .seventhCharacterWrong,
      "\(code.text): 7th character \(String(UnicodeScalar(last))) is not one of \(allowed)",
      replacements: completions)
  }

  private func verdict(
    _ code: String, _ status: CodeValidity.Status, _ text: String, title: String? = nil, replacements: [CodeID] = []
  ) -> CodeValidity {
    CodeValidity(
      code: code, edition: edition, status: status, title: title,
      replacements: replacements.prefix(CodeValidity.maximumReplacements).map { self.code($0) }, text: text)
  }

  /// The longest code that `code` begins with.
  private func nearest(_ code: CodeText) -> CodeID? {
    (3..<max(code.length, 4)).reversed().lazy.compactMap { self.find(code.prefix($0)) }.first
  }

  // "a 4th character" or "4th to 6th characters".
  private func missingCharacters(_ id: CodeID) -> String {
    let lengths = descendants(id).filter { isBillable($0) }.map { text($0).length }
    let (from, to) = (text(id).length + 1, lengths.max() ?? 0)
    return from >= to ? "a \(from)th character" : "\(from)th to \(to)th characters"
  }

  private func list(_ ids: [CodeID]) -> String {
    let shown = ids.prefix(8).map { "\(code($0)) (\(title($0)))" }.joined(separator: ", ")
    return ids.count > 8 ? "\(shown) and \(ids.count - 8) more" : shown
  }

  private func list(_ characters: [SeventhCharacter]) -> String {
    characters.map { $0.meaning.isEmpty ? $0.character : "\($0.character) (\($0.meaning))" }.joined(separator: ", ")
  }
}
