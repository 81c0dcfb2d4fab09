import Testing

@testable import Codebook

struct CodeTextTests {
  @Test(
    "Codes in any writing",
    arguments: [
      ("E11.65", "E11.65"), ("e1165", "E11.65"), (" e11.65 ", "E11.65"), ("I10", "I10"), ("c7a", "C7A"),
      ("QA0.0101", "QA0.0101"), ("qa00101", "QA0.0101"), ("S52501A", "S52.501A"), ("A00.0", "A00.0"),
    ])
  func reading(text: String, expected: String) {
    #expect(CodeText(text)?.text == expected)
  }

  @Test(
    "What is no code",
    arguments: ["", "E1", "E11.", "E11..6", "E1.165", "1E1", "E11.65789", "E11-65", "É11", "E11 65", ".E11", "E116.5"])
  func refusing(text: String) {
    #expect(CodeText(text) == nil)
  }

  @Test func orderIsThatOfTheText() {
    let codes = ["A00", "A00.0", "A00.9", "A01", "C44", "C4A", "C4A.0", "QA0", "S52.501", "S52.501A"]
    #expect(codes.compactMap { CodeText($0) }.sorted().map(\.text) == codes)
  }

  @Test func prefixes() throws {
    let code = try #require(CodeText("S52.501A"))
    #expect(code.length == 7 && code.prefix(3).text == "S52" && code.prefix(9) == code)
    #expect(code.isBelow(code.prefix(6)) && !code.isBelow(code) && !code.prefix(3).isBelow(code))
    #expect(CodeText("T07")?.padded.text == "T07.XXX")
    #expect(code.appending(0x41) == nil)
  }
}
