import Messages
import Testing

struct TextRangeTests {
  static let pairs: [(left: TextRange, right: TextRange, contains: Bool, overlaps: Bool)] = [
    (TextRange(2, 5), TextRange(2, 5), true, true),
    (TextRange(2, 5), TextRange(3, 4), true, true),
    (TextRange(2, 5), TextRange(4, 6), false, true),
    (TextRange(2, 5), TextRange(5, 6), false, false),
    (TextRange(2, 5), TextRange(0, 2), false, false),
    (TextRange(2, 5), TextRange(1, 6), false, true),
    (TextRange(2, 5), TextRange(5, 5), true, false),
  ]

  @Test("The end is excluded", arguments: pairs)
  func relations(left: TextRange, right: TextRange, contains: Bool, overlaps: Bool) {
    #expect(left.contains(right) == contains)
    #expect(left.overlaps(right) == overlaps)
    #expect(right.overlaps(left) == overlaps)
  }

  @Test("Offsets in a range")
  func offsets() {
    let range = TextRange(2, 5)
    #expect((0..<8).filter { range.contains($0) } == [2, 3, 4])
    #expect(range.count == 3)
    #expect(TextRange(4, 4).isEmpty)
  }

  @Test("Ranges sort by start, then end; spans by note first")
  func order() {
    let ranges = [TextRange(3, 4), TextRange(0, 9), TextRange(0, 2)]
    #expect(ranges.sorted() == [TextRange(0, 2), TextRange(0, 9), TextRange(3, 4)])
    #expect(TextSpan(note: "a", range: TextRange(7, 8)) < TextSpan(note: "b", range: TextRange(0, 1)))
  }

  @Test("A range in JSON has a start and an end")
  func json() throws {
    #expect(try jsonText(of: TextRange(2, 5)) == #"{"end":5,"start":2}"#)
    #expect(try decode(TextRange.self, #"{"start": 2, "end": 5}"#) == TextRange(2, 5))
  }

  @Test(
    "Bad ranges in JSON are refused",
    arguments: [
      #"{"start": 5, "end": 2}"#, #"{"start": -1, "end": 2}"#, #"{"start": 2}"#, #"{"start": 0.5, "end": 2}"#, "[2, 5]",
    ])
  func refusesJSON(json: String) {
    #expect(throws: DecodingError.self) { try decode(TextRange.self, json) }
  }
}
