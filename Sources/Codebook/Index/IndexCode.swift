/// A code as an index gives it: `I10`, or `H93.29-`, to be completed in the tabular list.
struct IndexCode: Hashable {
  var code: CodeText
  /// The index has a dash after it: characters are missing.
  var isIncomplete: Bool

  /// Seven bytes of the code, and in the last one whether it is incomplete: fits the eight bytes of a code's key.
  var key: UInt64 { code.key | (isIncomplete ? 1 : 0) }

  /// `nil` for a key of no code.
  init?(key: UInt64) {
    guard key != 0 else { return nil }
    code = CodeText(key: key & ~0xFF)
    isIncomplete = key & 1 != 0
  }

  /// Reads `C79.8-`, `C64-`, `P92.-`; `nil` when it is no code.
  init?(_ text: String) {
    let isIncomplete = text.hasSuffix("-")
    var plain = isIncomplete ? text.dropLast() : text[...]
    if isIncomplete, plain.hasSuffix(".") { plain = plain.dropLast() }
    guard let code = CodeText(String(plain)), code.hasDigit, code.text == plain else { return nil }
    self.code = code
    self.isIncomplete = isIncomplete
  }

  /// As the index prints it.
  var text: String {
    guard isIncomplete else { return code.text }
    return code.length == 3 ? "\(code.text).-" : "\(code.text)-"
  }
}
