import Codebook

/// Working memory of one note's matching: where each word of the present sentence stands.
struct Scratch {
  /// By word: the number of the sentence that last held it, from 1.
  private(set) var stamp: [UInt32]
  /// By word: whether the note holds it anywhere.
  private(set) var inNote: [Bool]
  /// By word: its last place in the sentence.
  private var lastPlace: [Int32]
  /// By place: the place of the same word before it in the sentence, or -1.
  private var previous: [Int32]

  init(wordCount: Int, placeCount: Int) {
    stamp = [UInt32](repeating: 0, count: wordCount)
    inNote = [Bool](repeating: false, count: wordCount)
    lastPlace = [Int32](repeating: -1, count: wordCount)
    previous = [Int32](repeating: -1, count: placeCount)
  }

  /// Notes which words the note holds.
  mutating func mark(_ words: NoteWords) {
    for word in words.numbers where word != TermTable.unknownWord { inNote[Int(word)] = true }
  }

  /// Files the places of a sentence's words.
  mutating func file(_ words: NoteWords, _ range: Range<Int>, stamp sentence: UInt32) {
    for place in range {
      let number = words.numbers[place]
      if number == TermTable.unknownWord { continue }
      let word = Int(number)
      previous[place] = stamp[word] == sentence ? lastPlace[word] : -1
      stamp[word] = sentence
      lastPlace[word] = Int32(place)
    }
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
