/// The words that titles and terms are searched by: sections `search.words*`.
///
/// A word is numbered by its place in the sorted list, which also has words that stand for another ("renal" for
/// "kidney"): texts are filed under the other alone.
struct SearchVocabulary {
  private let words: MappedStrings
  private let canonical: MappedArray<UInt32>
  private let sounds: MappedStrings
  private let letters: MappedArray<UInt32>
  private let weights: MappedArray<Float>

  init(_ file: CompiledFile, _ name: String) {
    words = MappedStrings(file, name + "search.words")
    canonical = MappedArray(file, name + "search.words.canonical")
    sounds = MappedStrings(file, name + "search.words.sounds")
    letters = MappedArray(file, name + "search.words.letters")
    weights = MappedArray(file, name + "search.words.weights")
  }

  /// How much a word tells, from 1 for the commonest to 8; a small part of that for words such as "unspecified".
  func weight(_ word: UInt32) -> Float { weights[Int(word)] }

  func text(_ word: UInt32) -> String { words[Int(word)] }

  /// The word that stands for this one, if it is known.
  func find(_ word: String) -> UInt32? {
    let bytes = Array(word.utf8)
    let index = lowerBound(bytes)
    guard index < words.count, words.raw(index).elementsEqual(bytes) else { return nil }
    return canonical[index]
  }

  /// Words that begin with `start` and are longer, with their length in bytes; the first `limit` by length.
  func beginning(with start: String, limit: Int) -> [(word: UInt32, length: Int)] {
    let bytes = Array(start.utf8)
    var found: [(word: UInt32, length: Int)] = []
    var index = lowerBound(bytes)
    while index < words.count, words.raw(index).starts(with: bytes) {
      let length = words.raw(index).count
      if length > bytes.count { found.append((canonical[index], length)) }
      index += 1
    }
    guard found.count > limit else { return found }
    return Array(found.sorted { ($0.length, $0.word) < ($1.length, $1.word) }.prefix(limit))
  }

  /// Words that `typed` may be a slip of, nearest first, with the number of slips: 0 when they only sound the same.
  func near(_ typed: String, limit: Int) -> [(word: UInt32, slips: Int)] {
    let sound = SoundKey.of(typed)
    guard sound.count > 3 else { return [] }
    let most = sound.count < 7 ? 1 : 2
    let mask = SoundKey.letters(of: sound)
    var found: [(word: UInt32, slips: Int)] = []
    var distance = SlipDistance(sound)
    for index in 0..<words.count where (letters[index] ^ mask).nonzeroBitCount <= 2 * most {
      let other = sounds.raw(index)
      guard abs(other.count - sound.count) <= most, let slips = distance.to(other, atMost: most) else { continue }
      found.append((canonical[index], slips))
    }
    let best = found.sorted { ($0.slips, weights[Int($0.word)], $0.word) < ($1.slips, weights[Int($1.word)], $1.word) }
    return Array(best.prefix(limit))
  }

  private func lowerBound(_ query: [UInt8]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words.raw(middle).lexicographicallyPrecedes(query) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
