extension ICD10CM {
  /// Whether the code of this text can be reported in this edition.
  public func check(_ text: String) -> CodeValidity {
    let fault = fault(of: text)
    let code = CodeText(text)?.text ?? text
    var verdict = verdict(on: code, fault)
    guard fault.status == .unknown || fault.status == .malformed, let meant = lookalike(text) else { return verdict }
    verdict.text += "; \(self.code(meant)) (\(title(meant))) looks like it"
    verdict.replacements = [self.code(meant)] + verdict.replacements.prefix(CodeValidity.maximumReplacements - 1)
    return verdict
  }

  private func verdict(on code: String, _ fault: CodeFault) -> CodeValidity {
    let found = fault.nearest
    let (text, replacements) = words(on: code, fault.status, found)
    let isItself = found.map { self.code($0) == code } ?? false
    return CodeValidity(
      code: code, edition: edition, status: fault.status, title: isItself ? found.map(title) : nil,
      replacements: replacements.prefix(CodeValidity.maximumReplacements).map { self.code($0) },
      text: "\(code): \(text)")
  }
}

// MARK: Each verdict in words, with the codes to use instead

extension ICD10CM {
  private typealias Words = (String, [CodeID])

  private func words(on code: String, _ status: CodeValidity.Status, _ found: CodeID?) -> Words {
    switch (status, found) {
    case (.valid, let id?): ("valid: \(title(id))", [])
    case (.header, let id?): header(id)
    case (.seventhCharacterMissing, let id?): seventhMissing(id, isWhole: self.code(id) == code)
    case (.seventhCharacterWrong, let id?): seventhWrong(code, id)
    case (.placeholderMissing, let id?): placeholderMissing(code, id)
    case (.tooLong, let id?): tooLong(id)
    case (.unknown, let id?): unknown(below: id)
    case (.unknown, nil): ("unknown, and there is no category \(code.prefix(3))", [])
    case (.tooLong, nil): ("too long: no code has more than seven characters", [])
    default: ("not an ICD-10-CM code: a letter, a digit, a letter or digit, and up to four more after a dot", [])
    }
  }

  private func header(_ id: CodeID) -> Words {
    let children = children(id)
    return ("not billable: needs \(missingCharacters(id)): \(list(children))", children)
  }

  private func seventhMissing(_ id: CodeID, isWhole: Bool) -> Words {
    let completions = completions(id)
    let example = isWhole ? completions.first.map { ", as in \(code($0))" } ?? "" : ""
    return ("7th character missing: \(list(seventhCharacters(id)))\(example)", completions)
  }

  private func seventhWrong(_ code: String, _ id: CodeID) -> Words {
    ("7th character \(code.suffix(1)) is not one of \(list(seventhCharacters(id)))", completions(id))
  }

  private func placeholderMissing(_ code: String, _ id: CodeID) -> Words {
    let right = code.utf8.last.flatMap { text(id).padded.appending($0) }.flatMap(find)
    let full = right.map { self.code($0) } ?? ""
    return ("the 7th character stands too early: fill with X to six characters: \(full)", right.map { [$0] } ?? [])
  }

  private func tooLong(_ id: CodeID) -> Words {
    guard isBillable(id) else {
      return ("too long: no code has more than seven characters; the nearest is \(code(id)) (\(title(id)))", [])
    }
    return ("too long: \(code(id)) takes no further characters", [id])
  }

  private func unknown(below id: CodeID) -> Words {
    let children = children(id)
    return ("unknown: \(code(id)), the nearest above it, has \(list(children))", children)
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

  // O typed for 0, I or L for 1, and so on: where letters do not stand in the category's place.
  private func lookalike(_ text: String) -> CodeID? {
    let letters: [UInt8: UInt8] = [0x4F: 0x30, 0x49: 0x31, 0x4C: 0x31, 0x53: 0x35, 0x42: 0x38, 0x5A: 0x32]
    let typed = Array(text.uppercased().utf8)
    guard let first = typed.first else { return nil }
    let read = [first] + typed.dropFirst().map { letters[$0] ?? $0 }
    return read == typed ? nil : find(String(decoding: read, as: UTF8.self))
  }
}
