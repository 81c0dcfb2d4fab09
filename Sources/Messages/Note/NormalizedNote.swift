/// A note with its structure found: sections, sentences, words, assertions and traces of dictation. Made by `Normalize`.
///
/// The text stays as it is: every offset points into ``Note/text``.
public struct NormalizedNote: Hashable, Message {
  public static let messageType = "claimscribe.normalized-note/1"

  public var note: Note
  /// In order of the text, without overlap, together covering it.
  public var sections: [Section]
  /// In order of the text, without overlap; never across a section.
  public var sentences: [Sentence]
  /// The words to look up: what a dictated command ("period", "new paragraph") consists of is left out.
  public var words: WordList
  /// Where words are negated, possible, historical ...; by place of the cue.
  public var assertions: [AssertionScope]
  /// Dictated commands, blanks, abbreviations and copied passages.
  public var artefacts: [Artefact]

  public init(note: Note) {
    self.note = note
    sections = []
    sentences = []
    words = WordList()
    assertions = []
    artefacts = []
  }
}

/// A stretch of a note under one heading.
public struct Section: Hashable, Sendable, Codable {
  public var kind: SectionKind
  /// The heading as typed, its colon included; `nil` for text before the first heading.
  public var heading: TextRange?
  /// The whole section, heading included.
  public var range: TextRange
  /// The text under the heading.
  public var body: TextRange

  public init(kind: SectionKind, heading: TextRange?, range: TextRange, body: TextRange) {
    self.kind = kind
    self.heading = heading
    self.range = range
    self.body = body
  }
}

/// A sentence or a list item.
public struct Sentence: Hashable, Sendable, Codable {
  public var range: TextRange
  /// Index into ``NormalizedNote/sections``.
  public var section: Int
  /// Number of the list item that the sentence stands in, from 1; `nil` outside a list.
  public var item: Int?

  public init(range: TextRange, section: Int, item: Int? = nil) {
    self.range = range
    self.section = section
    self.item = item
  }
}

/// Places of words in a note; in JSON a flat list of numbers: start, end, start, end ...
public struct WordList: Hashable, Sendable {
  public var ranges: [TextRange]

  public init(_ ranges: [TextRange] = []) { self.ranges = ranges }
}

extension WordList: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let numbers = try container.decode([Int].self)
    var ranges: [TextRange] = []
    ranges.reserveCapacity(numbers.count / 2)
    var previous = 0
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard index + 1 < numbers.count, numbers[index] >= previous, numbers[index + 1] > numbers[index] else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "words must be pairs of rising offsets")
      }
      previous = numbers[index + 1]
      ranges.append(TextRange(numbers[index], numbers[index + 1]))
    }
    self.ranges = ranges
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ranges.flatMap { [$0.start, $0.end] })
  }
}
