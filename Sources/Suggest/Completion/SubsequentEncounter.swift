import Codebook
import Messages

/// Tells whether the notes are of a return visit: "follow-up", "suture removal", "wound check" in their opening or
/// complaint.
struct SubsequentEncounter: Sendable {
  private let phrases: [[UInt32]]

  /// - Parameter phrases: one or more words each, as typed.
  init(terms: TermTable, phrases: [String]) {
    self.phrases = phrases.map { phrase in phrase.split(separator: " ").map { terms.word(typed: $0) } }
      .filter { !$0.isEmpty && !$0.contains(TermTable.unknownWord) }
  }

  func isTold(in notes: [NormalizedNote], words: [NoteWords]) -> Bool {
    zip(notes, words).contains { note, words in
      note.sentences.enumerated().contains { index, sentence in
        tellsReason(sentence, note) && phrases.contains { holds($0, words.numbers[words.sentences[index]]) }
      }
    }
  }

  private func tellsReason(_ sentence: Sentence, _ note: NormalizedNote) -> Bool {
    let kind = note.sections[sentence.section].kind
    return SectionRole.tellsReason(kind, at: sentence.range.start)
  }

  private func holds(_ phrase: [UInt32], _ words: ArraySlice<UInt32>) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (words.startIndex...words.endIndex - phrase.count).contains {
      words[$0..<$0 + phrase.count].elementsEqual(phrase)
    }
  }
}
