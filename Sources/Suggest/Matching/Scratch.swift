import Codebook

/// Working memory of one note's matching: where each word of the present sentence stands.
struct Scratch {
  /// The words of the present sentence.
  private(set) var inSentence: WordMarks
  /// The words of the note.
  private(set) var inNote: WordMarks
  /// By word: its last place in the sentence.
  private var lastPlace: [Int32]
  /// By place: the place of the same word before it in the sentence, or -1.
  private var previous: [Int32]

  init(wordCount: Int, placeCount: Int) {
    inSentence = WordMarks(wordCount: wordCount)
    inNote = WordMarks(wordCount: wordCount)
    lastPlace = [Int32](repeating: -1, count: wordCount)
    previous = [Int32](repeating: -1, count: placeCount)
  }

  /// Notes which words the note holds.
  mutating func mark(_ words: NoteWords) {
    for word in words.numbers where word != TermTable.unknownWord { inNote.insert(word) }
  }

  /// Files the places of a sentence's words.
  mutating func file(_ words: NoteWords, _ range: Range<Int>) {
    for place in range {
      let word = words.numbers[place]
      if word == TermTable.unknownWord { continue }
      previous[place] = inSentence.contains(word) ? lastPlace[Int(word)] : -1
      inSentence.insert(word)
      lastPlace[Int(word)] = Int32(place)
    }
  }

  /// Takes a sentence's words out again.
  mutating func clear(_ words: NoteWords, _ range: Range<Int>) {
    for place in range where words.numbers[place] != TermTable.unknownWord { inSentence.remove(words.numbers[place]) }
  }

  /// The place of `word` nearest to `anchor`, on the wanted side where distances tie or differ by one.
  func nearest(_ word: UInt32, to anchor: Int, before: Bool, excluding used: [Int]) -> Int? {
    var best: Int?
    var bestDistance = Int.max
    var place = Int(lastPlace[Int(word)])
    while place >= 0 {
      if place != anchor, !used.contains(place) {
        let distance = abs(place - anchor) * 2 + ((place < anchor) == before ? 0 : 3)
        if distance < bestDistance {
          best = place
          bestDistance = distance
        }
      }
      place = Int(previous[place])
    }
    return best
  }
}
