import Messages
import TestSupport
import Testing

@testable import Codebook

@Suite("Words of a text")
struct WordScannerTests {
  static let texts = [
    MarkedText("⟦Chest⟧ ⟦pain⟧, ⟦no⟧ ⟦fever⟧."),
    MarkedText("⟦Crohn's⟧ ⟦disease⟧"),
    MarkedText("⟦Crohn’s⟧ ⟦disease⟧"),
    MarkedText("⟦type⟧-⟦2⟧ ⟦diabetes⟧/⟦obesity⟧"),
    MarkedText("⟦5.5⟧ ⟦cm⟧; ⟦40,000⟧ ⟦units⟧. ⟦3⟧."),
    MarkedText("⟦naïve⟧ “⟦café⟧” – ⟦38⟧°⟦C⟧"),
    MarkedText("'⟦quoted⟧' ⟦patients⟧' "),
    MarkedText("⟦b⟧.⟦i⟧.⟦d⟧."),
    MarkedText(""),
    MarkedText("…—•"),
  ]

  @Test("Letters and digits, apostrophes inside, points between digits", arguments: texts)
  func words(text: MarkedText) { #expect(WordScanner.words(in: text.text) == text.ranges) }

  @Test("Any text: words rise, do not overlap and lie on character boundaries", arguments: UInt64(0)..<100)
  func anyText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [Character] = [
      "a", "Z", "é", "’", "'", ".", ",", " ", "\n", "5", "–", "中", "🩺", "\u{301}", "º", "\u{A0}",
    ]
    let text = String((0..<60).compactMap { _ in alphabet.randomElement(using: &random) })
    var previous = 0
    for word in WordScanner.words(in: text) {
      #expect(word.start >= previous && word.end > word.start && word.end <= text.utf8.count)
      #expect(isBoundary(word.start, text) && isBoundary(word.end, text))
      previous = word.end
    }
  }

  private func isBoundary(_ offset: Int, _ text: String) -> Bool {
    offset == text.utf8.count || Array(text.utf8)[offset] & 0xC0 != 0x80
  }
}
