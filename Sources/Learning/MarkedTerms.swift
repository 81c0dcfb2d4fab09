internal import Codebook
internal import Messages
internal import Suggest

/// A code of a history by its system and its text.
struct CodeName: Hashable, Comparable {
  var system: CodeSystem
  var code: String

  static func < (left: CodeName, right: CodeName) -> Bool { (left.system, left.code) < (right.system, right.code) }
}

/// The terms of a history while they are gathered: words with the codes that they stand for.
struct MarkedTerms {
  /// By the numbers of its words.
  private(set) var terms: [[Int32]: Term] = [:]
  /// By case: the places that people marked.
  private(set) var places: [Set<Place>] = []
  private var parts: [[Int32]: Part] = [:]

  struct Term {
    /// How often it was typed in which form.
    var forms: [String: Int] = [:]
    /// By code: the cases in which it was marked for it; none where it is known from whole notes.
    var codes: [CodeName: Set<Int>] = [:]
    var isMarked = true
  }

  /// The first and the last of some marked words.
  struct Place: Hashable {
    var first: Int32
    var last: Int32
  }

  /// Takes the marked words of the next case.
  mutating func add(_ coded: CodedCase, _ text: StemText) {
    var marked: Set<Place> = []
    for code in coded.codes {
      for pieces in code.evidence {
        let words = words(in: pieces, coded, text)
        guard let first = words.min(), let last = words.max() else { continue }
        let key = words.map { text.stems[$0] }
        marked.insert(Place(first: Int32(first), last: Int32(last)))
        terms[key, default: Term()].forms[typed(words, coded, text), default: 0] += 1
        let name = CodeName(system: code.system, code: code.code)
        terms[key, default: Term()].codes[name, default: []].insert(places.count)
        addParts(of: words, key, name, coded, text)
      }
    }
    places.append(marked)
  }

  // The phrases of one to three words inside a marked term.
  private mutating func addParts(
    of words: [Int], _ key: [Int32], _ code: CodeName, _ coded: CodedCase, _ text: StemText
  ) {
    let number = places.count
    for length in 1...3 where length < key.count {
      for start in 0...key.count - length {
        let part = Array(key[start..<start + length])
        let form = typed(Array(words[start..<start + length]), coded, text)
        parts[part, default: Part(form: form)].codes[code, default: []].insert(number)
      }
    }
  }

  /// A phrase inside marked terms.
  private struct Part {
    var form: String
    /// By code: the cases with a term marked for it that holds the phrase.
    var codes: [CodeName: Set<Int>] = [:]
  }

  /// Makes terms of the parts that stand in terms of a code in several cases.
  mutating func takeParts() {
    let phrases = parts
    parts = [:]
    for (part, phrase) in phrases where terms[part]?.isMarked != true {
      for (code, cases) in phrase.codes where cases.count >= Int(CandidateReader.wholeNoteCases) {
        add(phrase: part, form: phrase.form, code: code)
      }
    }
  }

  /// Takes a term that stands beside a code in whole notes; words that people marked keep their codes.
  mutating func add(phrase: [Int32], form: String, code: CodeName) {
    guard terms[phrase]?.isMarked != true else { return }
    var term = terms[phrase] ?? Term(isMarked: false)
    term.forms[form, default: 0] += 1
    term.codes[code] = []
    terms[phrase] = term
  }

  // Numbers of the content words that the pieces touch, in the order of the pieces.
  private func words(in pieces: [TextSpan], _ coded: CodedCase, _ text: StemText) -> [Int] {
    var words: [Int] = []
    for piece in pieces {
      guard let note = coded.notes.firstIndex(where: { $0.note.id == piece.note }) else { continue }
      for word in text.stems.indices where text.notes[word] == Int32(note) {
        if text.ranges[word].overlaps(piece.range), !words.contains(word) { words.append(word) }
      }
    }
    return words
  }

  private func typed(_ words: [Int], _ coded: CodedCase, _ text: StemText) -> String {
    words.map { coded.typed($0, in: text) }.joined(separator: " ")
  }
}

extension CodedCase {
  /// A content word as the note has it, in lower case.
  func typed(_ word: Int, in text: StemText) -> String {
    notes[Int(text.notes[word])].note.text.utf8Text(text.ranges[word]).lowercased()
  }
}
