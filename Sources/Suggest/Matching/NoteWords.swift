import Codebook
import Messages

/// The words of one note as numbers of the vocabulary, in order, with what matching needs to know of each.
struct NoteWords {
  /// Vocabulary number; ``TermTable/unknownWord`` for a word that no term has, a function word's for the pronoun "I".
  var numbers: [UInt32]
  /// Typed in capitals throughout, where the rest of the sentence is not.
  var capital: [Bool]
  /// Counts the marks that part clauses before the word: comma 1, colon and semicolon 8.
  var breaks: [UInt16]
  /// The words of each sentence; a heading's words belong to none.
  var sentences: [Range<Int>]

  init(_ note: NormalizedNote, table: TermTable) {
    let count = note.words.ranges.count
    numbers = []
    capital = []
    breaks = []
    numbers.reserveCapacity(count)
    capital.reserveCapacity(count)
    breaks.reserveCapacity(count)
    sentences = []
    sentences.reserveCapacity(note.sentences.count)
    var text = note.note.text
    text.withUTF8 { bytes in read(note, bytes, table) }
  }

  private mutating func read(_ note: NormalizedNote, _ text: UnsafeBufferPointer<UInt8>, _ table: TermTable) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordFolder.limit) { buffer in
      guard let folded = buffer.baseAddress else { return }
      var next = 0
      var breakCount: UInt16 = 0
      var previousEnd = 0
      let ranges = note.words.ranges
      for sentence in note.sentences {
        while next < ranges.count, ranges[next].start < sentence.range.start {
          append(TermTable.unknownWord, capital: false, breaks: breakCount)
          next += 1
        }
        let first = next
        var lowercase = false
        while next < ranges.count, ranges[next].end <= sentence.range.end {
          let range = ranges[next]
          breakCount &+= marks(text, from: previousEnd, to: range.start)
          previousEnd = range.end
          let word = UnsafeBufferPointer(rebasing: text[range.start..<range.end])
          let length = table.language.fold(word, into: folded)
          let isCapital = allCapitals(word)
          let number = number(of: word, UnsafeBufferPointer(start: folded, count: length), table)
          append(number, capital: isCapital, breaks: breakCount)
          if !isCapital { lowercase = true }
          next += 1
        }
        joinSecondaryTo(first..<next, table)
        // In a sentence all in capitals, capitals say nothing: they are taken as given.
        if !lowercase { for index in first..<next { capital[index] = true } }
        breakCount &+= 64
        sentences.append(first..<next)
      }
      while numbers.count < ranges.count { append(TermTable.unknownWord, capital: false, breaks: breakCount) }
    }
  }

  // A lone "I" is the pronoun and a lone "A" the article, but after a word that takes a number or a letter.
  private func number(
    of word: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>, _ table: TermTable
  ) -> UInt32 {
    if word.count == 1 {
      if word[0] == UInt8(ascii: "A"), numbers.last.map(table.takesLetter) ?? false { return table.letterA }
      let isNumber = folded[0] == UInt8(ascii: "1") && word[0] != folded[0]
      if isNumber, !(numbers.last.map(table.takesNumber) ?? false) { return 0 }
    }
    let number = table.word(folded)
    return number == TermTable.unknownWord && Self.maySlip(folded) ? table.respelled(folded) : number
  }

  // A long word that ends as diseases do and that nobody knows: "pnuemonia", "apendicitis".
  private static func maySlip(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    folded.count >= 8 && DiseaseEndings.end(folded)
  }

  private mutating func append(_ number: UInt32, capital isCapital: Bool, breaks count: UInt16) {
    numbers.append(number)
    capital.append(isCapital)
    breaks.append(count)
  }

  // "secondary to" is a cause, not a kind: "anemia secondary to hemorrhage" is no secondary anemia.
  private mutating func joinSecondaryTo(_ places: Range<Int>, _ table: TermTable) {
    for place in places.dropLast() where numbers[place] == table.secondary && numbers[place + 1] == table.to {
      numbers[place] = table.due
    }
  }

  private func marks(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> UInt16 {
    var count: UInt16 = 0
    var place = start
    while place < end {
      switch text[place] {
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): count &+= 1
      case UInt8(ascii: ";"), UInt8(ascii: ":"): count &+= 8
      case UInt8(ascii: "."): count &+= 4
      default: break
      }
      place += 1
    }
    return count
  }

  private func allCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in word where byte >= 0x61 && byte <= 0x7A { return false }
    return true
  }
}
