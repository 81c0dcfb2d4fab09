/// Finds what is not UTF-8.
enum UTF8Check {
  /// Offset of the first byte that begins no UTF-8 character; `nil` when all is well.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // The longest valid start; by halves, for validation is fast and bad files are rare.
    var (good, bad) = (0, bytes.count)
    while bad - good > 1 {
      let middle = (good + bad) / 2
      if isValidStart(bytes[..<middle]) { good = middle } else { bad = middle }
    }
    // The start found may end with up to three bytes of a broken character.
    while good > 0, String(validating: bytes[..<good], as: UTF8.self) == nil { good -= 1 }
    return good
  }

  // A character cut at the end does not count against a start.
  private static func isValidStart(_ bytes: ArraySlice<UInt8>) -> Bool {
    (0...min(3, bytes.count)).contains { String(validating: bytes.dropLast($0), as: UTF8.self) != nil }
  }
}
