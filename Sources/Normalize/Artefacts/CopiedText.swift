public import Messages

/// Marks what a note of an encounter has word for word from an earlier note: text carried forward, which may no longer
/// be true on the day of the note.
public struct CopiedText: Sendable {
  // "The patient tolerated the procedure well" says nothing of where it comes from.
  private static let leastWords = 20

  public init() {}

  /// The notes, each with its copied passages among its artefacts.
  ///
  /// - Parameter notes: Of one encounter. The earlier of two is the one with the earlier date, else the one named first.
  public func marked(_ notes: [NormalizedNote]) -> [NormalizedNote] {
    guard notes.count > 1 else { return notes }
    var marked = notes
    var known: [[UInt8]: String] = [:]
    let order = notes.indices.sorted { isEarlier(notes[$0], notes[$1]) ?? ($0 < $1) }
    for index in order {
      let sentences = Sentences(of: notes[index])
      for passage in passages(of: sentences, in: notes[index], known) {
        marked[index].artefacts.append(passage)
      }
      marked[index].artefacts.sort { ($0.range, $0.meaning) < ($1.range, $1.meaning) }
      for sentence in sentences.words where known[sentence] == nil { known[sentence] = notes[index].note.id }
    }
    return marked
  }

  // `nil` where the dates do not tell; a note without a date is read as the last.
  private func isEarlier(_ note: NormalizedNote, _ other: NormalizedNote) -> Bool? {
    switch (note.note.encounter.date, other.note.encounter.date) {
    case (let date?, let otherDate?): date == otherDate ? nil : date < otherDate
    case (nil, nil): nil
    case (let date, _): date != nil
    }
  }

  // Runs of sentences that one earlier note has, long enough to be no phrase of everyday.
  private func passages(
    of sentences: Sentences, in note: NormalizedNote, _ known: [[UInt8]: String]
  ) -> [Artefact] {
    var passages: [Artefact] = []
    var first = 0
    while first < sentences.words.count {
      guard let source = known[sentences.words[first]] else {
        first += 1
        continue
      }
      var last = first
      var count = sentences.counts[first]
      while last + 1 < sentences.words.count, known[sentences.words[last + 1]] == source {
        last += 1
        count += sentences.counts[last]
      }
      if count >= Self.leastWords {
        let range = TextRange(note.sentences[first].range.start, note.sentences[last].range.end)
        passages.append(Artefact(kind: .copied, range: range, meaning: source))
      }
      first = last + 1
    }
    return passages
  }

  /// The sentences of a note as words in lower case, a blank between.
  private struct Sentences {
    var words: [[UInt8]] = []
    var counts: [Int] = []

    init(of note: NormalizedNote) {
      let bytes = Array(note.note.text.utf8)
      var word = note.words.ranges.startIndex
      for sentence in note.sentences {
        var text: [UInt8] = []
        var count = 0
        while word < note.words.ranges.count, note.words.ranges[word].end <= sentence.range.end {
          let range = note.words.ranges[word]
          word += 1
          guard range.start >= sentence.range.start else { continue }
          text += bytes[range.start..<range.end].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
          text.append(UInt8(ascii: " "))
          count += 1
        }
        words.append(text)
        counts.append(count)
      }
    }
  }
}
