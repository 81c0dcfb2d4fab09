import Messages
import Testing

struct WordListTests {
  static let lists: [(json: String, ranges: [TextRange])] = [
    ("[]", []),
    ("[0,4]", [TextRange(0, 4)]),
    ("[0,4,5,9]", [TextRange(0, 4), TextRange(5, 9)]),
    ("[0,4,4,9]", [TextRange(0, 4), TextRange(4, 9)]),
  ]

  @Test("Words are flat pairs of offsets", arguments: lists)
  func coding(json text: String, ranges: [TextRange]) throws {
    #expect(try decode(WordList.self, text) == WordList(ranges))
    #expect(try jsonText(of: WordList(ranges)) == text)
  }

  @Test(
    "Bad pairs are refused",
    arguments: [
      "[0]", "[0,4,5]", "[4,0]", "[4,4]", "[5,9,0,4]", "[0,4,3,9]", "[-1,4]", "[0,4.5]", #"["0","4"]"#, "[[0,4]]", "{}",
      "null",
    ])
  func refuses(json: String) {
    #expect(throws: DecodingError.self) { try decode(WordList.self, json) }
  }
}
