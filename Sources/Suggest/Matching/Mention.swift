import Codebook
import Messages

/// Words of a note that name a condition, a drug or a procedure, with what the note says about it.
struct Mention {
  /// Index of the note in the encounter.
  var note: Int
  var match: TermMatch
  /// From the first word of the term to the last.
  var range: TextRange
  var section: Int
  var kind: SectionKind
  /// Number of the list item, from 1.
  var item: Int?
  /// Stands under a heading beside or after its list, or where there is none: less weighty than an item.
  var isRemark: Bool
  var assertion: Assertion
  /// The words that made the assertion; `nil` when it is present.
  var cue: TextRange?

  /// Whether it stands where the reason of the encounter is told.
  var tellsReason: Bool { SectionRole.tellsReason(kind, at: range.start) }
}

extension Mention {
  /// The mentions of a note, in order of the text.
  static func all(in note: NormalizedNote, index: Int, words: NoteWords, matches: [TermMatch]) -> [Mention] {
    let assertions = AssertionFinder(note)
    let firstItems = firstItems(of: note)
    return matches.map { match in
      let ranges = note.words.ranges
      let range = TextRange(ranges[match.first].start, ranges[match.last].end)
      let sentence = note.sentences[match.sentence]
      let (assertion, cue) = assertions.assertion(of: range)
      return Mention(
        note: index, match: match, range: range, section: sentence.section,
        kind: kind(of: note.sections[sentence.section]),
        item: sentence.item, isRemark: sentence.item == nil && range.start > firstItems[sentence.section],
        assertion: assertion, cue: cue)
    }
  }

  // Where the first list item of each section begins; 0 in a section without a list.
  private static func firstItems(of note: NormalizedNote) -> [Int] {
    var starts = [Int](repeating: 0, count: note.sections.count)
    for sentence in note.sentences where sentence.item != nil && starts[sentence.section] == 0 {
      starts[sentence.section] = sentence.range.start
    }
    return starts
  }

  // A letter goes on under "RE:": what is longer than names and dates is text.
  private static func kind(of section: Section) -> SectionKind {
    section.kind == .administrative && section.body.count > 250 ? .preamble : section.kind
  }
}

/// Answers what a note says about the words of a range.
struct AssertionFinder {
  private let scopes: [AssertionScope]

  init(_ note: NormalizedNote) { scopes = note.assertions.sorted { $0.scope < $1.scope } }

  /// The weightiest assertion whose scope reaches the range, with its cue.
  func assertion(of range: TextRange) -> (Assertion, TextRange?) {
    var best: AssertionScope?
    for scope in scopes {
      if scope.scope.start >= range.end { break }
      guard scope.scope.overlaps(range), !range.contains(scope.cue) else { continue }
      if let current = best, weight(current.assertion) >= weight(scope.assertion) { continue }
      best = scope
    }
    return best.map { ($0.assertion, $0.cue) } ?? (.present, nil)
  }

  private func weight(_ assertion: Assertion) -> Int {
    switch assertion {
    case .absent: 6
    case .family: 5
    case .otherPerson: 4
    case .hypothetical: 3
    case .possible: 2
    case .historical: 1
    case .present: 0
    }
  }
}
