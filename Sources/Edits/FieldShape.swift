/// Shapes of the short codes on a claim; upper case only, as claims carry them.
enum FieldShape {
  /// Exactly `count` decimal digits.
  static func isDigits(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy(isDigit)
  }

  /// Two capital letters.
  static func isState(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.allSatisfy(isCapital) }

  /// 5 or 9 digits.
  static func isZIP(_ text: String) -> Bool { isDigits(text, count: 5) || isDigits(text, count: 9) }

  /// Two capital letters or digits: a modifier, a filing code.
  static func isPair(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { isDigit($0) || isCapital($0) }
  }

  /// One digit or capital letter.
  static func isDigitOrCapital(_ text: String) -> Bool {
    text.utf8.count == 1 && text.utf8.allSatisfy { isDigit($0) || isCapital($0) }
  }

  /// A HCPCS Level II code, letter A to V and four digits, or a CPT code, four digits and a digit or A, F, T or U.
  static func isServiceCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[1...3].allSatisfy(isDigit) else { return false }
    if isDigit(bytes[0]) { return isDigit(bytes[4]) || "AFTU".utf8.contains(bytes[4]) }
    return (UInt8(ascii: "A")...UInt8(ascii: "V")).contains(bytes[0]) && isDigit(bytes[4])
  }

  /// An ICD-10-PCS code: 7 digits and capital letters, never I or O, which look like digits.
  static func isProcedureCode(_ text: String) -> Bool {
    text.utf8.count == 7
      && text.utf8.allSatisfy { byte in
        isDigit(byte) || isCapital(byte) && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "O")
      }
  }

  /// An ICD-10-CM code as printed: three characters, then a dot and up to four more.
  static func isPrintedDiagnosis(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let rest = bytes.dropFirst(3)
    return bytes.count >= 3 && isCapital(bytes[0]) && bytes[1...2].allSatisfy { isDigit($0) || isCapital($0) }
      && (rest.isEmpty
        || rest.first == UInt8(ascii: ".") && (2...5).contains(rest.count)
          && rest.dropFirst().allSatisfy { isDigit($0) || isCapital($0) })
  }

  /// Digits, at most 12, and at most 3 more after a point; not all of them zero.
  static func isPositiveDecimal(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      parts[0].utf8.count <= 12, parts.count == 1 || parts[1].utf8.count <= 3
    else { return false }
    return text.utf8.contains { (0x31...0x39).contains($0) }
  }

  /// NUCC taxonomy: nine digits or capital letters, then X.
  static func isTaxonomy(_ text: String) -> Bool {
    text.utf8.count == 10 && text.utf8.last == UInt8(ascii: "X")
      && text.utf8.allSatisfy { isDigit($0) || isCapital($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
