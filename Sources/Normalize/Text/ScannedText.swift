internal import Codebook
internal import Messages

/// A note's text as words, their numbers in the language tables, and the signs between them.
struct ScannedText {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var words: [TextRange]
  /// By word: its number in the tables; ``Vocabulary/unknown`` for most.
  private(set) var numbers: [WordNumber]
  /// `gaps[i]` stands before word i; the last one after the last word.
  private(set) var gaps: [Gap]

  init(_ bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
    self.bytes = bytes
    words = WordScanner.words(in: bytes)
    numbers = vocabulary.numbers(of: words, in: bytes)
    gaps = []
    gaps.reserveCapacity(words.count + 1)
    var end = 0
    for word in words {
      gaps.append(Gap(bytes, from: end, to: word.start))
      end = word.end
    }
    gaps.append(Gap(bytes, from: end, to: bytes.count))
    gaps[0].formUnion([.lineBreak, .paragraph])
    gaps[words.count].formUnion([.lineBreak, .paragraph])
  }

  var hasLetters: Bool {
    words.contains { word in (word.start..<word.end).contains { bytes[$0] > UInt8(ascii: "9") } }
  }

  /// Whether at least two of three words are in capitals, by their last letters.
  var isMostlyCapitals: Bool {
    var capitals = 0
    for word in words where isUpper(bytes[word.end - 1]) { capitals += 1 }
    return capitals * 3 > words.count * 2
  }

  /// Takes the words of a dictated command out and leaves what they stand for between their neighbours.
  mutating func replace(_ commands: [(words: Range<Int>, signs: Gap)]) {
    guard !commands.isEmpty else { return }
    var kept = ScannedWords(capacity: words.count)
    var next = 0
    var carried: Gap = []
    for command in commands {
      for index in next..<command.words.lowerBound {
        kept.append(words[index], numbers[index], gaps[index].union(carried))
        carried = []
      }
      for index in command.words { carried.formUnion(gaps[index]) }
      carried.formUnion(command.signs.union(.command))
      next = command.words.upperBound
    }
    for index in next..<words.count {
      kept.append(words[index], numbers[index], gaps[index].union(carried))
      carried = []
    }
    kept.gaps.append(gaps[words.count].union(carried))
    (words, numbers, gaps) = (kept.words, kept.numbers, kept.gaps)
  }

  /// The bytes from the first to the last of some words.
  func range(of words: Range<Int>) -> TextRange {
    TextRange(self.words[words.lowerBound].start, self.words[words.upperBound - 1].end)
  }

  // MARK: - One word

  func first(_ word: Int) -> UInt8 { bytes[words[word].start] }

  func isCapitalized(_ word: Int) -> Bool { isUpper(first(word)) }

  func startsLower(_ word: Int) -> Bool {
    let byte = first(word)
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// The value of a word of one or two digits, else `nil`.
  func smallNumber(_ word: Int) -> Int? {
    let range = words[word]
    guard range.count <= 2 else { return nil }
    var value = 0
    for place in range.start..<range.end {
      guard bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
    }
    return value
  }

  /// Whether no lower-case letter stands between the two offsets, and at least one capital does.
  func isCapitals(from start: Int, to end: Int) -> Bool {
    var capitals = 0
    for place in start..<end {
      let byte = bytes[place]
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { return false }
      if isUpper(byte) { capitals += 1 }
    }
    return capitals > 0
  }

  private func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
}

private struct ScannedWords {
  var words: [TextRange] = []
  var numbers: [WordNumber] = []
  var gaps: [Gap] = []

  init(capacity: Int) {
    words.reserveCapacity(capacity)
    numbers.reserveCapacity(capacity)
    gaps.reserveCapacity(capacity + 1)
  }

  mutating func append(_ word: TextRange, _ number: WordNumber, _ gap: Gap) {
    words.append(word)
    numbers.append(number)
    gaps.append(gap)
  }
}
