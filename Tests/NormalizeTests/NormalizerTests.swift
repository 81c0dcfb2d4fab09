import Messages
import Normalize
import TestSupport
import Testing

struct NormalizerTests {
  @Test("A note without letters is refused", arguments: ["", " \n ", "12.5 - 7", "\u{2022} \u{2014}"])
  func noLetters(text: String) {
    #expect(throws: NormalizeError.noLetters(note: "n1")) { try English.normalize(text) }
  }

  static let alphabet = [
    "PLAN:", "No", "fever", "but", "period", "\n", "\n\n", "\r\n", "\r", ".", ",", ":", ";", "1.", "-", "\u{2022}", "É",
    "\u{1F9E0}", "\u{2019}s", "HEENT:", " ", "  ", "history of", "Dr.", "____", "(", ")", "new paragraph", "\u{0}",
    "\u{FFFD}",
    "mother had", "FAMILY HISTORY", "colon", "\t", "S -", "MS", "ASSESSMENT", "unlikely",
  ]

  @Test("Whatever the text, its structure holds together", arguments: UInt64(0)..<300)
  func structure(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var text = "a"
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      text += Self.alphabet.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += " " }
    }
    try expectSound(try English.normalize(text))
  }

  private func expectSound(_ note: NormalizedNote) throws {
    let bytes = Array(note.note.text.utf8)
    var end = 0
    for section in note.sections {
      #expect(section.range.start == end && section.range.contains(section.body))
      end = section.range.end
    }
    #expect(end == bytes.count)
    var last = 0
    for sentence in note.sentences {
      #expect(sentence.range.start >= last && !sentence.range.isEmpty)
      #expect(note.sections[sentence.section].body.contains(sentence.range))
      last = sentence.range.end
    }
    #expect(zip(note.words.ranges, note.words.ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(note.assertions == note.assertions.sorted { ($0.cue, $0.scope) < ($1.cue, $1.scope) })
    let ranges =
      note.sections.flatMap { [$0.range, $0.body] } + note.sections.compactMap(\.heading)
      + note.sentences.map(\.range) + note.words.ranges + note.assertions.flatMap { [$0.cue, $0.scope] }
      + note.artefacts.map(\.range)
    for range in ranges {
      for place in [range.start, range.end] where place < bytes.count {
        #expect(bytes[place] & 0xC0 != 0x80, "inside a character at \(place)")
      }
    }
  }
}
