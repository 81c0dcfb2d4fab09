/// What keeps a text from being a code that can be reported, before it is put into words.
struct CodeFault: Equatable {
  var status: CodeValidity.Status
  /// The code itself, or else the longest one that the text begins with.
  var nearest: CodeID?
}

extension ICD10CM {
  /// What is wrong with the code of this text; `.valid` when nothing is.
  func fault(of text: String) -> CodeFault {
    if let code = CodeText(text), code.hasDigit { return fault(of: code) }
    guard let first = firstSeven(of: text) else { return CodeFault(status: .malformed, nearest: nil) }
    return CodeFault(status: .tooLong, nearest: find(first) ?? nearest(first))
  }

  private func fault(of code: CodeText) -> CodeFault {
    if let id = find(code) {
      let status: CodeValidity.Status =
        isBillable(id) ? .valid : completions(id).isEmpty ? .header : .seventhCharacterMissing
      return CodeFault(status: status, nearest: id)
    }
    guard let nearest = nearest(code) else { return CodeFault(status: .unknown, nearest: nil) }
    return CodeFault(status: status(of: code, below: nearest), nearest: nearest)
  }

  private func status(of code: CodeText, below nearest: CodeID) -> CodeValidity.Status {
    if isBillable(nearest) { return .tooLong }
    let known = text(nearest)
    let last = code[code.length - 1]
    let filler = known.length..<(code.length - 1)
    // What is left of the code is placeholders and one more character, which has to be the 7th.
    guard !completions(nearest).isEmpty, filler.allSatisfy({ code[$0] == UInt8(ascii: "X") }) else { return .unknown }
    guard code.length < 7 else { return .seventhCharacterWrong }
    if last == UInt8(ascii: "X") { return .seventhCharacterMissing }
    return known.padded.appending(last).flatMap(find) == nil ? .seventhCharacterWrong : .placeholderMissing
  }

  /// The longest code that `code` begins with.
  private func nearest(_ code: CodeText) -> CodeID? {
    for length in (3..<max(code.length, 4)).reversed() {
      if let id = find(code.prefix(length)) { return id }
    }
    return nil
  }

  // Of a text that is a code but for its length.
  private func firstSeven(of text: String) -> CodeText? {
    let characters = text.utf8.filter { $0 > 0x20 && $0 != UInt8(ascii: ".") }
    guard characters.count > 7, characters.count < 12 else { return nil }
    let code = CodeText(String(decoding: characters.prefix(7), as: UTF8.self))
    let isPlain = characters.allSatisfy { $0 < 0x80 && CodeText("A0\(Character(UnicodeScalar($0)))") != nil }
    return isPlain ? code.flatMap { $0.hasDigit ? $0 : nil } : nil
  }
}
