internal import Codebook
package import Messages

/// The content words of an encounter's notes, in order, as numbers of a vocabulary.
package struct StemText: Sendable {
  /// ``StemVocabulary/unknown`` for a word that the vocabulary does not have.
  package private(set) var stems: [Int32] = []
  /// By word: whether it is misspelt and read as the word that it resembles.
  package private(set) var repaired: [Bool] = []
  /// By word: the note that it stands in, and where.
  package private(set) var notes: [Int32] = []
  package private(set) var ranges: [TextRange] = []
  /// By word: whether the note says that what it names is absent, or another person's.
  package private(set) var negated: [Bool] = []
  /// The words of each sentence, note after note.
  package private(set) var sentences: [Range<Int>] = []
  /// By sentence: the rank of its section in reporting, see ``SectionRole``.
  package private(set) var ranks: [Int32] = []
  /// By note: its first sentence.
  package private(set) var firstSentence: [Int] = []

  /// The words of `notes` by a vocabulary that does not change.
  package init(_ notes: [NormalizedNote], vocabulary: StemVocabulary) {
    read(notes, vocabulary.language, skipping: vocabulary.functionWordCount) { word in
      let known = vocabulary.number(word)
      if known >= 0 { return (known, false) }
      let repaired = vocabulary.repaired(word)
      return (repaired, repaired >= 0)
    }
  }

  /// The words of `notes`; new ones are added to the vocabulary.
  package init(_ notes: [NormalizedNote], adding vocabulary: inout StemVocabulary) {
    read(notes, vocabulary.language, skipping: vocabulary.functionWordCount) { (vocabulary.add($0), false) }
  }

  private mutating func read(
    _ notes: [NormalizedNote], _ language: Language, skipping functionWords: Int32,
    number: (UnsafeBufferPointer<UInt8>) -> (stem: Int32, isRepaired: Bool)
  ) {
    for (index, note) in notes.enumerated() {
      firstSentence.append(sentences.count)
      var text = note.note.text
      text.withUTF8 { bytes in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordFolder.limit) { buffer in
          guard let folded = buffer.baseAddress else { return }
          var next = 0
          let words = note.words.ranges
          for sentence in note.sentences {
            while next < words.count, words[next].start < sentence.range.start { next += 1 }
            let first = stems.count
            while next < words.count, words[next].end <= sentence.range.end {
              let word = UnsafeBufferPointer(rebasing: bytes[words[next].start..<words[next].end])
              let length = language.fold(word, into: folded)
              let (stem, isRepaired) = number(UnsafeBufferPointer(start: folded, count: length))
              if stem < 0 || stem >= functionWords { append(stem, isRepaired, words[next], note: index) }
              next += 1
            }
            sentences.append(first..<stems.count)
            ranks.append(Int32(SectionRole.rank(note.sections[sentence.section].kind)))
          }
        }
      }
      markNegated(note, index)
    }
  }

  private mutating func append(_ stem: Int32, _ isRepaired: Bool, _ range: TextRange, note: Int) {
    stems.append(stem)
    repaired.append(isRepaired)
    ranges.append(range)
    notes.append(Int32(note))
    negated.append(false)
  }

  private mutating func markNegated(_ note: NormalizedNote, _ index: Int) {
    let words = (notes.firstIndex(of: Int32(index)) ?? notes.count)..<notes.count
    for scope in note.assertions {
      switch scope.assertion {
      case .absent, .family, .otherPerson, .hypothetical: break
      case .possible, .historical, .present: continue
      }
      for word in words where scope.scope.overlaps(ranges[word]) { negated[word] = true }
    }
  }
}
