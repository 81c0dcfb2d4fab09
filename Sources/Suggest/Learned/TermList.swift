/// Terms as numbered words, filed so that a note probes only those whose rarest word it holds.
package struct TermList: Sendable {
  private var starts: [Int32] = [0]
  private var stems: [Int32] = []
  package private(set) var letters: [Int32] = []
  // By term: the place of its rarest word.
  private var anchors: [Int32] = []
  // By word: the terms that it is the rarest word of.
  private var filedStart: [Int32] = [0]
  private var filed: [Int32] = []

  package var count: Int { starts.count - 1 }

  package func words(of term: Int) -> ArraySlice<Int32> { stems[Int(starts[term])..<Int(starts[term + 1])] }

  package func wordCount(of term: Int) -> Int { Int(starts[term + 1] - starts[term]) }

  /// The rarest word of a term.
  package func rarest(of term: Int) -> Int32 { stems[Int(starts[term] + anchors[term])] }

  mutating func add(_ words: [Int32], letters count: Int) -> Int32 {
    stems += words
    starts.append(Int32(stems.count))
    letters.append(Int32(count))
    return Int32(self.count - 1)
  }

  /// Files the terms by their rarest words; `notes` tells how many notes hold a word.
  mutating func file(by notes: [Int32]) {
    var lists: [[Int32]] = Array(repeating: [], count: notes.count)
    for term in 0..<count {
      let words = Array(words(of: term))
      let anchor = words.indices.min { (notes[Int(words[$0])], $0) < (notes[Int(words[$1])], $1) } ?? 0
      anchors.append(Int32(anchor))
      if !words.isEmpty { lists[Int(words[anchor])].append(Int32(term)) }
    }
    for list in lists {
      filed += list
      filedStart.append(Int32(filed.count))
    }
  }

  // MARK: - Look-up

  /// The terms in a text, sentence by sentence, all of them: also one inside another.
  package func hits(in text: StemText, wordCount: Int) -> [TermHit] {
    var places = WordPlaces(words: wordCount, places: text.stems.count)
    var hits: [TermHit] = []
    for (sentence, range) in text.sentences.enumerated() where !range.isEmpty {
      places.file(text.stems, range, sentence: Int32(sentence + 1))
      for place in range {
        let word = text.stems[place]
        if word < 0 { continue }
        for filed in Int(filedStart[Int(word)])..<Int(filedStart[Int(word) + 1]) {
          if let hit = hit(Int(self.filed[filed]), at: place, Int32(sentence), places) { hits.append(hit) }
        }
      }
    }
    return hits
  }

  private func hit(_ term: Int, at anchor: Int, _ sentence: Int32, _ places: borrowing WordPlaces) -> TermHit? {
    let first = Int(starts[term])
    let count = wordCount(of: term)
    if count == 1 { return TermHit(term: Int32(term), gap: 0, first: anchor, last: anchor, sentence: sentence) }
    for index in first..<first + count where !places.holds(stems[index], sentence: sentence + 1) { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { taken in
      for index in 0..<count { taken[index] = -1 }
      let anchorIndex = Int(anchors[term])
      taken[anchorIndex] = anchor
      for index in 0..<count where index != anchorIndex {
        guard let place = places.nearest(stems[first + index], to: anchor, before: index < anchorIndex, taken: taken)
        else { return nil }
        taken[index] = place
      }
      return TermHit(term: Int32(term), places: taken, sentence: sentence)
    }
  }
}

/// A learned term in a text.
package struct TermHit: Sendable {
  package var term: Int32
  /// See ``Gaps``.
  package var gap: Int32
  /// Places of the first and the last word in the text.
  package var first: Int32
  package var last: Int32
  package var sentence: Int32

  init(term: Int32, gap: Int32, first: Int, last: Int, sentence: Int32) {
    self.term = term
    self.gap = gap
    self.first = Int32(first)
    self.last = Int32(last)
    self.sentence = sentence
  }

  // `nil` when the words stand too far apart.
  init?(term: Int32, places: UnsafeMutableBufferPointer<Int>, sentence: Int32) {
    var first = Int.max
    var last = Int.min
    var inOrder = true
    for (index, place) in places.enumerated() {
      if index > 0, place < places[index - 1] { inOrder = false }
      first = min(first, place)
      last = max(last, place)
    }
    guard let gap = Gaps.gap(foreign: last - first + 1 - places.count, inOrder: inOrder) else { return nil }
    self.init(term: term, gap: Int32(gap), first: first, last: last, sentence: sentence)
  }
}

/// Where each word of the present sentence stands.
struct WordPlaces {
  private var stamps: [Int32]
  private var last: [Int32]
  private var previous: [Int32]

  init(words: Int, places: Int) {
    stamps = [Int32](repeating: 0, count: words)
    last = stamps
    previous = [Int32](repeating: -1, count: places)
  }

  mutating func file(_ stems: [Int32], _ range: Range<Int>, sentence: Int32) {
    for place in range where stems[place] >= 0 {
      let word = Int(stems[place])
      previous[place] = stamps[word] == sentence ? last[word] : -1
      stamps[word] = sentence
      last[word] = Int32(place)
    }
  }

  @inline(__always)
  func holds(_ word: Int32, sentence: Int32) -> Bool { stamps[Int(word)] == sentence }

  /// The place of a word nearest to `anchor` that is not taken, on the wanted side where distances are alike.
  func nearest(_ word: Int32, to anchor: Int, before: Bool, taken: UnsafeMutableBufferPointer<Int>) -> Int? {
    var best: Int?
    var bestDistance = Int.max
    var place = Int(last[Int(word)])
    while place >= 0 {
      let distance = abs(place - anchor) * 2 + ((place < anchor) == before ? 0 : 1)
      if place != anchor, distance < bestDistance, !taken.contains(place) {
        best = place
        bestDistance = distance
      }
      place = Int(previous[place])
    }
    return best
  }
}
