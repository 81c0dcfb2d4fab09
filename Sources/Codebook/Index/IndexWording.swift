internal import Messages

/// The words of an index by which its entries are found: what stands in parentheses is nonessential (Guidelines I.A.7).
enum IndexWording {
  /// The text without what stands in parentheses.
  static func essential(_ title: String) -> String {
    var depth = 0
    var bytes: [UInt8] = []
    for byte in title.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0 { bytes.append(byte) }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    return Blanks.joined(bytes)
  }

  /// What an entry is called: all of its essential words, then those of each part between commas, folded.
  ///
  /// `pelvis, pelvic` is found as `pelvis pelvic`, as `pelvis` and as `pelvic`.
  static func names(_ title: String) -> [String] {
    let text = essential(title)
    var names = [words(text).joined(separator: " ")]
    if text.utf8.contains(UInt8(ascii: ",")) {
      names += text.split(separator: ",").map { words(String($0)).joined(separator: " ") }
    }
    var seen: Set<String> = [""]
    return names.filter { seen.insert($0).inserted }
  }

  /// The folded essential words of a path: `Pain(s), abdominal` or `abdominal pain`.
  static func path(_ text: String) -> [String] { words(essential(text)) }

  // "Not elsewhere classified" and "not otherwise specified" lead nowhere else.
  private static func words(_ text: String) -> [String] {
    SearchWords.words(in: text).filter { $0 != "nec" && $0 != "nos" }
  }
}
