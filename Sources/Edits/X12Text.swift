internal import Messages

/// The characters that an 837 carries: the basic set of X12, appendix B, without the four delimiters.
enum X12Text {
  /// The first character of `text` that no 837 carries, as a word for people; `nil` when it carries all.
  ///
  /// Small letters are sent as capitals.
  static func problem(in text: String) -> String? {
    for byte in text.utf8 where !isCarried(byte) {
      if delimiters.contains(byte) { return "a character that parts the fields of an 837: * ~ : or ^" }
      return byte < 0x80 ? "a character that an 837 does not carry" : "a letter with an accent or another beyond A to Z"
    }
    return nil
  }

  private static let delimiters = Set("*~:^".utf8)
  private static let marks = Set(" !\"&'()+,-./;?=".utf8)

  private static func isCarried(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || marks.contains(byte)
  }
}
